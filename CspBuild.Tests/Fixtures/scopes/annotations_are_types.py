import tempfile
from tempfile import mktemp


def typed(a: tempfile.mktemp, *b: mktemp(), c: "tempfile.mktemp" = None, **d: mktemp) -> tempfile.mktemp():
    inner: tempfile.mktemp() = mktemp()  # expect: 32 call
    bare: mktemp()
    return inner, bare


value: tempfile.mktemp
other: mktemp = tempfile.mktemp()  # expect: 17 call
holder: "tempfile.mktemp()" = mktemp  # expect: 31 reference
holder.attribute: mktemp() = 1
holder[mktemp()]: mktemp() = mktemp()  # expect: 8 call, 30 call
