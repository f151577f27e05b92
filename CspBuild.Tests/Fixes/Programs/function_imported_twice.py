from tempfile import mkdtemp, mktemp, mktemp as name, gettempdir, mktemp as other
from probe import check

made = mkdtemp()
check(mktemp(dir=made), dir=made)
check(name(), dir=gettempdir())
check(other())
