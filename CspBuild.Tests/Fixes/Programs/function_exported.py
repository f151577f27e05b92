__all__ = ["mktemp", "make"]
from tempfile import mktemp
from probe import check


def make():
    return mktemp()


check(make())
