class tempfile:
    import tempfile
    path = tempfile.mktemp()  # expect: 12 call


tempfile.mktemp()
