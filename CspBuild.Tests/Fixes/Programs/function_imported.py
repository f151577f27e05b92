from tempfile import mktemp
from probe import check

check(mktemp(".a"), ".a")
