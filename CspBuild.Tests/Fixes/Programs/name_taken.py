from tempfile import mktemp
from probe import check


def mkdtemp():
    return "own"


check(mktemp())
print(mkdtemp())
