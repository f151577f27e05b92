import tempfile

filename = tempfile.mktemp()
