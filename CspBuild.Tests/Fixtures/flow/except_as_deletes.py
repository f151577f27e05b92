import tempfile
from tempfile import mktemp

try:
    print()
except ValueError as tempfile:
    tempfile.mktemp()
except TypeError as error:
    tempfile.mktemp()  # expect: 5 call
tempfile.mktemp()  # expect: 1 call


def function():
    try:
        from tempfile import mktemp
    except ImportError as mktemp:
        mktemp()
        # It sees the end of the function, wherever it was made.
        return lambda: mktemp()  # expect: 24 call
    return mktemp()  # expect: 12 call


class Scope:
    try:
        print()
    except ValueError as mktemp:
        mktemp()
    # In the class the name is gone, and the global one shines through.
    mktemp()  # expect: 5 call


try:
    print()
except* OSError as mktemp:
    mktemp()
mktemp()  # expect: 1 call
