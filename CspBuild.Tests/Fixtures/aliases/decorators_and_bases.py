import tempfile
from tempfile import mktemp


@tempfile.mktemp  # expect: 2 reference
def decorated():
    pass


@mktemp(".x")  # expect: 2 call
@mktemp  # expect: 2 reference
class Decorated(tempfile.mktemp, metaclass=mktemp):  # expect: 17 reference, 44 reference
    pass


class Named(mktemp()):  # expect: 13 call
    pass
