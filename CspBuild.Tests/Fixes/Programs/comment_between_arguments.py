import tempfile
from probe import check

path = tempfile.mktemp(
    # the socket
    suffix=".sock",
)
check(path, suffix=".sock")
