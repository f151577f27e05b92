import tempfile
from probe import check

names = map(tempfile.mktemp, [".a", ".b"])
for name, ending in zip(names, [".a", ".b"]):
    check(name, ending)
