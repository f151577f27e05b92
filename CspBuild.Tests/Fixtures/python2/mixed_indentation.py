import tempfile

if tempfile:
	path = tempfile.mktemp()  # expect: 9 call
        other = tempfile.mktemp()  # expect: 17 call
print path
