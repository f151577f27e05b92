import tempfile
from tempfile import mktemp


def positional(tempfile):
    return tempfile.mktemp()


def keyword(*, mktemp=None):
    return mktemp()


def with_default(a, mktemp=mktemp, /, b=tempfile.mktemp()):  # expect: 28 reference, 41 call
    return mktemp()


def starred(*tempfile, **mktemp):
    return tempfile.mktemp(), mktemp()


first = lambda tempfile: tempfile.mktemp()
second = lambda *mktemp: mktemp()
third = lambda x=mktemp(): mktemp()  # expect: 18 call, 28 call
fourth = lambda mktemp=mktemp, **tempfile: (mktemp(), tempfile.mktemp())  # expect: 24 reference


async def waits(tempfile, /, other, *rest):
    await tempfile.mktemp()
    return mktemp()  # expect: 12 call
