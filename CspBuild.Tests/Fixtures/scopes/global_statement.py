import tempfile
from mylib import names


def load():
    global names
    import tempfile as names
    return names.mktemp()  # expect: 12 call


def declared():
    global tempfile
    tempfile.mktemp()  # expect: 5 call
    tempfile = None
    return tempfile.mktemp()


def creates():
    global created
    from tempfile import mktemp as created


def uses():
    return names.mktemp(), created(), tempfile.mktemp()  # expect: 12 call, 28 call, 39 call


def shadows():
    names = None

    def through():
        global names
        return names.mktemp()  # expect: 16 call

    def inner():
        return names.mktemp()

    return through, inner


creates()
created()  # expect: 1 call
names.mktemp()  # expect: 1 call
