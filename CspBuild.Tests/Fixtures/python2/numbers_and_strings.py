import os
import tempfile

os.chmod(tempfile.mktemp(ur"\.txt"), 0600)  # expect: 10 call
big = 0xFFL + 10l + 0777 + len(tempfile.mktemp(u'x' ur'y'))  # expect: 32 call
getattr(tempfile, u"mktemp")()  # expect: 1 call
