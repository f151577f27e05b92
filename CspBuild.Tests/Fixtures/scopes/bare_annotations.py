import tempfile
from tempfile import mktemp

# At module level a bare annotation gives no value and takes none.
tempfile: object
mktemp: object
tempfile.mktemp(), mktemp()  # expect: 1 call, 20 call


def function():
    mktemp: object
    return mktemp()


def grouped():
    # In parentheses it is no declaration (PEP 526).
    (mktemp): object
    return mktemp()  # expect: 12 call


def nested():
    tempfile: object

    def inner():
        return tempfile.mktemp(), mktemp()  # expect: 35 call

    return inner
