import tempfile
from probe import check

check(tempfile.mktemp(r".x"), ".x")
check(tempfile.mktemp("\x2ey"), ".y")
check(tempfile.mktemp(prefix="a\tb", suffix=".\u00e9"), ".\u00e9", "a\tb")
check(tempfile.mktemp(prefix="it's", suffix='.'), ".", "it's")
check(tempfile.mktemp(prefix="{}", suffix=f".{1}"), ".1", "{}")
check(tempfile.mktemp("""
.z""".strip()), ".z")
check(tempfile.mktemp(""".t"""), ".t")
