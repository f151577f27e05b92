import tempfile
from typing import TYPE_CHECKING

if False:
    tempfile.mktemp()  # expect: 5 call
if TYPE_CHECKING:
    from tempfile import mktemp
else:
    tempfile.mktemp()  # expect: 5 call
    mktemp = print
mktemp()  # expect: 1 call
if 0:
    tempfile = None
tempfile.mktemp()  # expect: 1 call
while False:
    tempfile.mktemp()  # expect: 5 call


def function():
    return tempfile.mktemp()  # expect: 12 call
    tempfile.mktemp()  # expect: 5 call
    raise tempfile.mktemp  # expect: 11 reference
    for x in tempfile.mktemp():  # expect: 14 call
        continue
        tempfile.mktemp()  # expect: 9 call


raise SystemExit
tempfile.mktemp()  # expect: 1 call
