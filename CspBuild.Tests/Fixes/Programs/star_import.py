from tempfile import *
from probe import check

check(mktemp())
