import tempfile
from tempfile import mktemp


def first(a, (b, mktemp), c=mktemp()):  # expect: 29 call
    return mktemp(), tempfile.mktemp()  # expect: 22 call


def second((a, (tempfile,))=(1, (2,))):
    return tempfile.mktemp()


third = lambda (tempfile, x): (tempfile.mktemp(), mktemp())  # expect: 51 call
