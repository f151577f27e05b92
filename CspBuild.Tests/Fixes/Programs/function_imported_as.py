from tempfile import mktemp as temporary_name, gettempdir
from probe import check

check(temporary_name(), dir=gettempdir())
