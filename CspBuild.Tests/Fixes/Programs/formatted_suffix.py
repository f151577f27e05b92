import tempfile
from probe import check

kind = "json"
check(tempfile.mktemp(".%s" % kind), ".json")
check(tempfile.mktemp(".{}".format(kind)), ".json")
check(tempfile.mktemp(suffix=".%s" % kind, prefix="a-%d-" % 3), ".json", "a-3-")
