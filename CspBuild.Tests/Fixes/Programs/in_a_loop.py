import tempfile
from probe import check

paths = [tempfile.mktemp(".%d" % i) for i in range(3)]
for i, path in enumerate(paths):
    check(path, ".%d" % i)
print(len(set(paths)))
