import sys
import tempfile


class Before:
    path = tempfile.mktemp()  # expect: 12 call
    tempfile = None
    other = tempfile.mktemp()


class Declared:
    tempfile: str
    path = tempfile.mktemp()  # expect: 12 call


class Perhaps:
    if sys.platform == "win32":
        tempfile = None
    path = tempfile.mktemp()  # expect: 12 call


class Deleted:
    tempfile = None
    del tempfile
    path = tempfile.mktemp()  # expect: 12 call


def function():
    tempfile = None

    class Local:
        # Bound here, so the global is meant and not the function's.
        path = tempfile.mktemp()  # expect: 16 call
        tempfile = None

    class Free:
        path = tempfile.mktemp()

    return Local, Free


class Copy:
    tempfile = tempfile
    path = tempfile.mktemp()  # expect: 12 call
