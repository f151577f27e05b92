import tempfile

def f():
        return 1
tempfile.mktemp()
