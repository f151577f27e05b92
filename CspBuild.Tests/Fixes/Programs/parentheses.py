import tempfile
from probe import check

check((tempfile.mktemp)(".a"), ".a")
check((tempfile.mktemp((".a"), ("b"))), ".a", "b")
check(tempfile . mktemp ( ".c" ) , ".c")
