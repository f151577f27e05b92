from tempfile import (
    gettempdir,  # where
    mktemp,  # what
)
from probe import check

check(mktemp(), dir=gettempdir())
