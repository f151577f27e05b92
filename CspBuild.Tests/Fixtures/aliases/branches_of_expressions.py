import os
import tempfile
from tempfile import mktemp
from mylib import safe

fast = os.environ.get("FAST")

(tempfile if fast else safe).mktemp()  # expect: 1 call
(safe or tempfile).mktemp()  # expect: 1 call
(safe and tempfile and fast).mktemp()  # expect: 1 call
(mktemp if fast else safe)()  # expect: 1 call
(safe or fast or mktemp)(".txt")  # expect: 1 call
(mktemp if fast else tempfile.mktemp)()  # expect: 1 call
module = tempfile if fast else safe
module.mktemp()  # expect: 1 call
module = safe if fast else (os if safe else (tempfile))
module.mktemp()  # expect: 1 call
module = fast and (safe or tempfile)
module.mktemp()  # expect: 1 call
call = mktemp if fast else tempfile.mktemp  # expect: 8 reference, 28 reference
safe if mktemp else os  # expect: 9 reference
(safe if mktemp() else os)()  # expect: 10 call
print(mktemp and fast, (fast or safe)())  # expect: 7 reference
