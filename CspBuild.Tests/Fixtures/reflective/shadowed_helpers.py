import tempfile


def getattr(thing, name):
    return print


getattr(tempfile, "mktemp")()


def function(vars, __import__):
    vars(tempfile)["mktemp"]()
    __import__("tempfile").mktemp()


class Holder:
    def vars(self):
        return vars(tempfile)["mktemp"]()  # expect: 16 call

    vars(tempfile)["mktemp"]()


def local():
    vars(tempfile)["mktemp"]()  # expect: 5 call
    __import__("tempfile").mktemp()
    __import__ = print
