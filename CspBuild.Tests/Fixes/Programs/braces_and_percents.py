import tempfile
from probe import check

check(tempfile.mktemp(".{}"), ".{}")
check(tempfile.mktemp(".%s", "%d"), ".%s", "%d")
