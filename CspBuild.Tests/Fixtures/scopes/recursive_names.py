import tempfile


def mktemp():
    return mktemp() or tempfile.mktemp()  # expect: 24 call


class Maker:
    def mktemp(self):
        return tempfile.mktemp() if self else mktemp()  # expect: 16 call

    make = mktemp
    path = mktemp()
