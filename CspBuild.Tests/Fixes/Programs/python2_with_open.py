import tempfile
with open(tempfile.mktemp(), 'w') as out:
    print >>out, 'x'
with open(tempfile.mktemp(), 'wb', 0) as raw:
    raw.write('x')
print 'written'
