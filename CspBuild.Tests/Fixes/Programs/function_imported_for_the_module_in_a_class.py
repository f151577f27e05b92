from probe import check


class Names:
    global mktemp
    from tempfile import mktemp


def make():
    return mktemp()


check(make())
