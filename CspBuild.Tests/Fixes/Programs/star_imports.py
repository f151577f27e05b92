from os.path import *
from tempfile import *
from probe import check

print(check is not None)
path = mktemp()
check(path, dir=dirname(dirname(path)) if basename(path) == "tmp" else dirname(path))
