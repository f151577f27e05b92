import pathlib
import tempfile
from probe import check

check(tempfile.mktemp(dir=pathlib.Path.cwd()), dir=str(pathlib.Path.cwd()))
