import os
import tempfile
from probe import check

path = tempfile.mktemp(
    suffix=".sock",
    prefix="server-",
    dir=os.path.join(
        os.getcwd(),
    ),
)
check(path, ".sock", "server-", os.getcwd())
