from tempfile import mktemp

name = mktemp()  # expect: 8 call
other = mktemp(suffix=".bin")  # expect: 9 call
