import tempfile
from probe import check

temp = tempfile
check(temp.mktemp())
