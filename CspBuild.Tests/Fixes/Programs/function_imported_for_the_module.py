from probe import check


def init():
    global mktemp
    from tempfile import mktemp


init()
check(mktemp(".a"), ".a")
