import os, tempfile

print([os for os in (1,)])
print(tempfile.mktemp(".a")[-2:])
