import tempfile
if 1 <> 2: print "old"
x = = 1
y = = tempfile.mktemp()  # expect: 5 CSPB0002
