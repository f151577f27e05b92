import tempfile
from tempfile import mktemp


def helper():
    # What the name was before the del counts.
    return tempfile.mktemp(), mktemp()  # expect: 12 call, 31 call


callback = lambda: mktemp()  # expect: 20 call
helper()
del tempfile, mktemp
tempfile.mktemp()
mktemp()


def local():
    from tempfile import mktemp as m
    inner = lambda: m()  # expect: 21 call
    if inner:
        del m
    return inner, m()  # expect: 19 call


def rebound():
    from tempfile import mktemp as m
    inner = lambda: m()
    del m
    m = print
    return inner
