import tempfile
from probe import check


class Host:
    os = "Linux"
    path = tempfile.mktemp()

    def make(self):
        return tempfile.mktemp("." + self.os)


check(Host.path)
check(Host().make(), ".Linux")
