from tempfile import mktemp
from probe import check

make = mktemp
check(mktemp())
print(callable(make))
