from tempfile import (
    mkdtemp,  # for directories
    mktemp,  # for names
    gettempdir,
    mktemp as name,
)
from probe import check

check(mktemp(dir=mkdtemp(dir=gettempdir())), dir=gettempdir())
check(name())
