import os
import tempfile
from probe import check


def say(value):
    print(value)
    return value


check(tempfile.mktemp(say(".a"), "b-", os.curdir), ".a", "b-", os.curdir)
check(tempfile.mktemp(dir=say(os.curdir), suffix=say(".d")), ".d", dir=os.curdir)
check(tempfile.mktemp(prefix=say("p"), dir=say(os.curdir), suffix=say(".f")), ".f", "p", os.curdir)
check(tempfile.mktemp(say(".g"), dir=say(os.curdir)), ".g", dir=os.curdir)
