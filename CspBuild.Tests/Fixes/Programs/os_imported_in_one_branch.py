import sys
import tempfile
from probe import check

if len(sys.argv) > 5:
    import os
check(tempfile.mktemp())
