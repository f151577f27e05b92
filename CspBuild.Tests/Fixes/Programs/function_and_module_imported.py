import tempfile
from tempfile import mktemp
from probe import check

check(mktemp(dir=tempfile.gettempdir()), dir=tempfile.gettempdir())
