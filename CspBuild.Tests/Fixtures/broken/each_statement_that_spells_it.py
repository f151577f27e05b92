import tempfile
x = = 1  # expect: 5 CSPB0002
y = = 2
if tempfile.mktemp() = = 3:  # expect: 4 call, 22 CSPB0002
    z = tempfile.mktemp() )  # expect: 9 call, 27 CSPB0002
    tempfile.mktemp()  # expect: 5 call
