from probe import *
from tempfile import *
import os
import tempfile
from tempfile import mktemp

check(tempfile.mktemp(".a"), ".a")
check(mktemp(".b"), ".b")
print(os.path.basename("/a"))
