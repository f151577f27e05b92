import os as __os, tempfile
from probe import check


class Maker:
    def make(self):
        return tempfile.mktemp(".a")


check(Maker().make(), ".a")
