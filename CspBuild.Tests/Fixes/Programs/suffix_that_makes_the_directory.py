import os
import tempfile
from probe import check


def make():
    os.mkdir("work")
    return ".a"


check(tempfile.mktemp(make(), dir="work"), ".a", dir="work")
check(tempfile.mktemp("." + "b".lower(), "x", "work"), ".b", "x", "work")
