import tempfile
x = "  "; tempfile.mktemp()  # expect: 14 call
