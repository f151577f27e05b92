import contextlib
import tempfile

with open(tempfile.mktemp()) as tempfile:  # expect: 11 call
    tempfile.mktemp()
tempfile.mktemp()

import tempfile
with open("a") as a, tempfile.TemporaryFile() as tempfile, tempfile.mktemp() as b:
    tempfile.mktemp()

with contextlib.suppress(ImportError):
    from tempfile import mktemp
mktemp()  # expect: 1 call


def swallowed(flag):
    if flag:
        from tempfile import mktemp
        with contextlib.suppress(ValueError):
            raise ValueError
    else:
        mktemp = print
    mktemp()  # expect: 5 call


async def asynchronous(lock):
    import tempfile
    async with lock as (x, tempfile):
        tempfile.mktemp()
