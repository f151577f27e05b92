import os
import tempfile

with open(tempfile.mktemp(dir=os.getcwd()), 'wb') as out:
    print(out.write(b"abc"))
