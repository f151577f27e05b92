import tempfile
from probe import check

kind = "json"
check(tempfile.mktemp(f".{kind}"), ".json")
check(tempfile.mktemp(f"{kind}", "x"), "json", "x")
check(tempfile.mktemp(suffix=f".{kind}" ".gz"), ".json.gz")
