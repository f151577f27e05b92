"""What is handed around by other means than names is unknown."""
import tempfile


class Holder:
    module = None

    def __init__(self, module=tempfile):
        self.tempfile = tempfile
        self.module = module
        module.mktemp()

    def run(self):
        return self.tempfile.mktemp(), self.module.mktemp()


def module():
    return tempfile


module().mktemp()
modules = {"t": tempfile}
modules["t"].mktemp()
for each in (tempfile,):
    each.mktemp()
[each.mktemp() for each in [tempfile]]
with tempfile as managed:
    managed.mktemp()
match tempfile:
    case captured:
        captured.mktemp()
number = 1
number += tempfile
number.mktemp()
(lambda t: t.mktemp())(tempfile)
