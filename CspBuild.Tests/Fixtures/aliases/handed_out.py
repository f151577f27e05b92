import tempfile


def factory():
    return tempfile.mktemp  # expect: 12 reference


def generator():
    yield tempfile.mktemp  # expect: 11 reference
    yield from tempfile.mktemp  # expect: 16 reference


async def waits():
    await tempfile.mktemp  # expect: 11 reference
    await tempfile.mktemp()  # expect: 11 call


def fails():
    raise tempfile.mktemp from tempfile.mktemp  # expect: 11 reference, 32 reference
