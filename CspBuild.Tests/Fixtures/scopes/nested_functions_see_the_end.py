import tempfile


def early():
    return tempfile.mktemp()


def late():
    return scratch.mktemp()  # expect: 12 call


tempfile = None
import tempfile as scratch


def outer():
    from tempfile import mktemp

    def sees_the_end():
        return mktemp()

    first = mktemp()  # expect: 13 call
    mktemp = print
    return sees_the_end, first


def outer_again():
    mktemp = print
    callback = lambda: mktemp()  # expect: 24 call
    mktemp()
    from tempfile import mktemp
    return callback
