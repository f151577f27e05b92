import tempfile
from tempfile import mktemp

make = tempfile.mktemp  # expect: 8 reference
path = make()
also = again = mktemp  # expect: 16 reference
also(), again()
typed: object = mktemp  # expect: 17 reference
typed()
(x, y) = (tempfile.mktemp, 0)  # expect: 11 reference
x()
if (walrus := tempfile.mktemp):  # expect: 15 reference
    walrus()
(chosen := mktemp)()  # expect: 1 call
chosen()
