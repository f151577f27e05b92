import tempfile
x = "ÿþé", tempfile.mktemp()  # expect: 12 call
