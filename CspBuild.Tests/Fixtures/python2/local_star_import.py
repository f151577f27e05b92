def function():
    from tempfile import *
    return mktemp()  # expect: 12 call


def other():
    return mktemp()
