import tempfile
from probe import *

check(tempfile.mktemp(".a"), ".a")
