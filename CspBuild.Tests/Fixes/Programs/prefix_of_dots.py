import tempfile
from probe import check

check(tempfile.mktemp(prefix="."), prefix=".")
check(tempfile.mktemp(prefix=".."), prefix="..")
check(tempfile.mktemp("", ""), prefix="")
check(tempfile.mktemp(prefix=".", suffix="."), ".", ".")
