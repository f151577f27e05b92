import tempfile
from probe import check

check(tempfile.mktemp("", "report-"), prefix="report-")
