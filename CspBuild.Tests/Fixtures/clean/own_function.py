"""A module with a mktemp of its own."""
import os
import random


def mktemp(suffix=""):
    while True:
        path = os.path.join("/var/tmp", "%x%s" % (random.getrandbits(64), suffix))
        if not os.path.exists(path):
            return path


class TempFile:
    def mktemp(self):
        return mktemp()


tempfile = TempFile()
print(mktemp(), tempfile.mktemp(), TempFile.mktemp(tempfile), TempFile().mktemp)
