import tempfile
from tempfile import mktemp


def generic[tempfile](x, y=mktemp()):  # expect: 28 call
    return tempfile.mktemp()


class Box[mktemp](mktemp(), metaclass=tempfile.mktemp()):  # expect: 39 call
    path = mktemp()
    other = tempfile.mktemp()  # expect: 13 call

    def method[tempfile](self, default=tempfile.mktemp()):  # expect: 40 call
        return tempfile.mktemp(), mktemp()


def bounded[T: tempfile.mktemp(), U = tempfile.mktemp()](x: T) -> U:
    return tempfile.mktemp()  # expect: 12 call


@mktemp()  # expect: 2 call
def decorated[mktemp]():
    return mktemp()


type Alias[T] = tempfile.mktemp()
mktemp(), tempfile.mktemp()  # expect: 1 call, 11 call
