import os
import tempfile

tempfile.mktemp(tempfile.mktemp(), dir=tempfile.mktemp())  # expect: 1 call, 17 call, 40 call
os.path.join(tempfile.mktemp(), "x")  # expect: 14 call
tempfile.mktemp().upper().lower()  # expect: 1 call
tempfile.mktemp()[0]  # expect: 1 call
tempfile.mktemp()()  # expect: 1 call
open(tempfile.mktemp(), "w").write(str(tempfile.mktemp))  # expect: 6 call, 40 reference
tempfile.mktemp(tempfile.mktemp)  # expect: 1 call, 17 reference
with open(tempfile.mktemp()) as a, open(tempfile.mktemp()) as b:  # expect: 11 call, 41 call
    print(tempfile.mktemp(), file=b)  # expect: 11 call
print(-tempfile.mktemp(), tempfile.mktemp() + tempfile.mktemp() % tempfile.mktemp())  # expect: 8 call, 27 call, 47 call, 67 call
x = [tempfile.mktemp(), *tempfile.mktemp()], {**tempfile.mktemp()}  # expect: 6 call, 26 call, 49 call
x[tempfile.mktemp():tempfile.mktemp()]  # expect: 3 call, 21 call
tempfile . mktemp ( )  # expect: 1 call
