import tempfile
from probe import check

make = lambda ending: tempfile.mktemp(ending)
check(make(".l"), ".l")
for path in {key: tempfile.mktemp(key) for key in ("a",)}.values():
    check(path, "a")
check(*(tempfile.mktemp() for _ in range(1)))
