import os
import tempfile
from probe import check

os.mkdir("below")
here = os.getcwd()
check(tempfile.mktemp(prefix="below/x", dir=here), prefix="below/x", dir=here)
