import tempfile

width = 10
a = f"{width:{tempfile.mktemp()}}"  # expect: 15 call
b = f"{width!r:{width}.{tempfile.mktemp()}f}"  # expect: 25 call
c = f"{tempfile.mktemp():>{len(tempfile.mktemp())}}"  # expect: 8 call, 32 call
d = f"{width:tempfile.mktemp()}"
e = f"{width:{width:{tempfile.mktemp()}}}"  # expect: 22 call
