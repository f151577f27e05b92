import functools
import tempfile
from dataclasses import dataclass, field
from tempfile import mktemp


@dataclass
class Job:
    path: str = field(default_factory=tempfile.mktemp)  # expect: 39 reference


def names(count, make=mktemp, *, other=tempfile.mktemp):  # expect: 23 reference, 40 reference
    return [make() for _ in range(count)]


HANDLERS = {"tmp": tempfile.mktemp, mktemp: "key"}  # expect: 20 reference, 37 reference
TOOLS = [mktemp], (mktemp,), {mktemp}  # expect: 10 reference, 20 reference, 31 reference
list(map(tempfile.mktemp, ["a", "b"]))  # expect: 10 reference
partial = functools.partial(tempfile.mktemp, ".txt")  # expect: 29 reference
names(3, make=mktemp)  # expect: 15 reference
names(*mktemp)  # expect: 8 reference
print(mktemp is None, mktemp == mktemp, not mktemp)  # expect: 7 reference, 23 reference, 33 reference, 45 reference
print(mktemp.__name__, tempfile.mktemp.__doc__)  # expect: 7 reference, 24 reference
mktemp  # expect: 1 reference
mktemp[0]  # expect: 1 reference
mktemp.__call__()  # expect: 1 reference
f"{mktemp!r}"  # expect: 4 reference
assert mktemp, tempfile.mktemp  # expect: 8 reference, 16 reference
lazy = lambda: mktemp  # expect: 16 reference
chosen = mktemp if TOOLS else names  # expect: 10 reference
default = TOOLS or mktemp  # expect: 20 reference
