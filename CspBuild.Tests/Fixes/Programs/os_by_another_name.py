import os as _os
import tempfile as _tempfile
from probe import check

check(_tempfile.mktemp(dir=_os.getcwd()), dir=_os.getcwd())
