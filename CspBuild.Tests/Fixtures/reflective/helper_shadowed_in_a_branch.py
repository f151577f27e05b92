import tempfile

getattr(tempfile, "mktemp")()  # expect: 1 call
try:
    getattr
except NameError:
    def getattr(thing, name):
        return thing.__dict__[name]
getattr(tempfile, "mktemp")()  # expect: 1 call


def function():
    return getattr(tempfile, "mktemp")()  # expect: 12 call


del getattr
getattr(tempfile, "mktemp")()  # expect: 1 call
