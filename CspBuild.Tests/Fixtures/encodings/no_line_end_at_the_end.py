import tempfile
tempfile.mktemp()  # expect: 1 call