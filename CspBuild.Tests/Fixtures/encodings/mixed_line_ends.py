import tempfile
if tempfile:
    tempfile.mktemp()
