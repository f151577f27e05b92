import sys, tempfile

print tempfile.mktemp()  # expect: 7 call
print "path:", tempfile.mktemp(), tempfile.mktemp,  # expect: 16 call, 35 reference
print >>sys.stderr, tempfile.mktemp()  # expect: 21 call
print >>open(tempfile.mktemp(), "w"), "x"  # expect: 14 call
print
print (tempfile.mktemp()), tempfile.mktemp()  # expect: 8 call, 28 call
print("%s" % tempfile.mktemp())  # expect: 14 call
