import tempfile
from probe import check

for flag in (True, False):
    check(tempfile.mktemp(".a" if flag else ".b"), ".a" if flag else ".b")
    check(tempfile.mktemp(flag and ".a" or ".b", "p"), flag and ".a" or ".b", "p")
