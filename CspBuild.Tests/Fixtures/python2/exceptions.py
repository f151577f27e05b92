import tempfile

try:
    raise ValueError, tempfile.mktemp()  # expect: 23 call
except ValueError, error:
    print tempfile.mktemp()  # expect: 11 call
except (OSError, IOError), tempfile:
    print tempfile.mktemp()
    raise

try:
    raise ValueError, tempfile.mktemp(), None  # expect: 23 call
except KeyError, (number, text):
    pass
except:
    raise OSError, "x"
