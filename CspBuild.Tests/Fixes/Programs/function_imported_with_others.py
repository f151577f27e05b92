from tempfile import gettempdir, mktemp, mkdtemp
import os
from probe import check

made = mkdtemp()
check(mktemp(dir=gettempdir()), dir=gettempdir())
os.rmdir(made)
