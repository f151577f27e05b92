import tempfile
from probe import check

check(tempfile.mktemp(".txt", "nul"), ".txt", "nul")
check(tempfile.mktemp(prefix="COM1"), prefix="COM1")
check(tempfile.mktemp(prefix="come"), prefix="come")
