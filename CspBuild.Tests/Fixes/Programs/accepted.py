import tempfile
from probe import check

# ignore: CSP-D504 -- the directory is private
check(tempfile.mktemp())
check(tempfile.mktemp())  # noqa: CSP-D504
check(tempfile.mktemp(".c"), ".c")
