import os
import tempfile
from probe import check

start, ending = "s-", ".e"
check(tempfile.mktemp(prefix=start, suffix=ending), ending, start)
check(tempfile.mktemp(ending, start), ending, start)
