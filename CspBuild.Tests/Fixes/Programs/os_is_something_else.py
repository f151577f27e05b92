import tempfile
from probe import check

os = "Linux"
check(tempfile.mktemp())
print(os)
