import tempfile
name = "héllo 😀", tempfile.mktemp()  # expect: 20 call
