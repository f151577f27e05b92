import tempfile
from probe import check

check(tempfile.mktemp())
