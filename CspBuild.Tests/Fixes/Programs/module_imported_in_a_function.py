from probe import check


def make():
    import tempfile

    return tempfile.mktemp(".f")


check(make(), ".f")
