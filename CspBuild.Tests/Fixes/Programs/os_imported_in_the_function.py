from probe import check


def make():
    import os
    import tempfile

    return tempfile.mktemp(dir=os.getcwd())


import os

check(make(), dir=os.getcwd())
