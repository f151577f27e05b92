import os
import tempfile
from probe import check

check(tempfile.mktemp(".log", "run-", os.getcwd()), ".log", "run-", os.getcwd())
