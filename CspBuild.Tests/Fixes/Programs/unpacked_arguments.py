import tempfile
from probe import check

check(tempfile.mktemp(*[".a"]), ".a")
check(tempfile.mktemp(**{"suffix": ".b"}), ".b")
