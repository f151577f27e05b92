def first():
    import tempfile

    return tempfile.mktemp()  # expect: 12 call


def second():
    from tempfile import mktemp as m
    return m()  # expect: 12 call


def third():
    return tempfile.mktemp(), m()


class Job:
    import tempfile as scratch
    path = scratch.mktemp()  # expect: 12 call

    def run(self):
        return scratch.mktemp()
