from mylib import tempfile


class Scratch:
    import tempfile
    path = tempfile.mktemp()  # expect: 12 call
    paths = [tempfile.mktemp() for _ in range(3)]
    first = [n for n in tempfile.mktemp()]  # expect: 25 call
    later = lambda: tempfile.mktemp()

    def name(self, default=tempfile.mktemp()):  # expect: 28 call
        return tempfile.mktemp()

    @tempfile.mktemp  # expect: 6 reference
    def decorated(self):
        class Inner(tempfile.mktemp()):
            path = tempfile.mktemp()

    class Nested(tempfile.mktemp()):  # expect: 18 call
        path = tempfile.mktemp()

    after = tempfile.mktemp()  # expect: 13 call


tempfile.mktemp()
