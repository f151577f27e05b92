import tempfile
from probe import check

check(getattr(tempfile, "mktemp")())
check(__import__("tempfile").mktemp())
