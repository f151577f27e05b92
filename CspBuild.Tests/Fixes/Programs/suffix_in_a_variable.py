import tempfile
from probe import check

for ending in ("", ".", ".x", "/y"):
    check(tempfile.mktemp(ending), ending)
