import tempfile; tempfile.mktemp()  # expect: 18 call
