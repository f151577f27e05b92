import tempfile
from probe import check

count = [0]


def ending():
    count[0] += 1
    return ".%d" % count[0]


check(tempfile.mktemp(ending()), ".1")
check(tempfile.mktemp(suffix=ending(), prefix="x"), ".2", "x")
print(count)
