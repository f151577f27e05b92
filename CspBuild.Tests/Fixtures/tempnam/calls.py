import os
import os as system
import os.path
from os import tempnam, tmpnam as pick
import tempfile

os.tempnam()  # expect: 1 CSP-D506 call
path = system.tmpnam()  # expect: 8 CSP-D506 call
os.path.join(os.tempnam("/tmp", "job"), "x")  # expect: 14 CSP-D506 call
tempnam()  # expect: 1 CSP-D506 call
map(pick, range(3))  # expect: 5 CSP-D506 reference
getattr(os, "temp" "nam")()  # expect: 1 CSP-D506 call
vars(os)["tmpnam"]()  # expect: 1 CSP-D506 call
print(os.tempnam(), tempfile.mktemp())  # expect: 7 CSP-D506 call, 21 call
__import__("os").tmpnam()  # expect: 1 CSP-D506 call
