import tempfile
from probe import check


def make(os):
    return tempfile.mktemp("." + os)


def other(name):
    return tempfile.mktemp("." + name)


check(make("x"), ".x")
check(other("y"), ".y")
