import os
from tempfile import mktemp
import tempfile
from probe import *
from probe import check

print(os.path.basename("/a"))
check(tempfile.mktemp(".a"), ".a")
check(mktemp(".b"), ".b")
