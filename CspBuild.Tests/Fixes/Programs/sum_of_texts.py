import tempfile
from probe import check

kind = "json"
check(tempfile.mktemp("." + kind), ".json")
check(tempfile.mktemp(suffix="." + kind + ".gz", prefix="a-"), ".json.gz", "a-")
check(tempfile.mktemp("." "t" "xt"), ".txt")
check(tempfile.mktemp("." + "txt"), ".txt")
check(tempfile.mktemp(suffix=("." + "txt")), ".txt")
