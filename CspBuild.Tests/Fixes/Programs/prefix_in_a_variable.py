import os
import tempfile
from probe import check

for start in ("", ".", "a", "a b", os.path.join(os.getcwd(), "whole-")):
    check(tempfile.mktemp(prefix=start), prefix=start)
