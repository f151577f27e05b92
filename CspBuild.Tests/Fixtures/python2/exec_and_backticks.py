import tempfile

exec "tempfile.mktemp()"
exec tempfile.mktemp() in {}  # expect: 6 call
exec "x = 1" in {}, {"t": tempfile.mktemp}  # expect: 27 reference
text = `tempfile.mktemp()`  # expect: 9 call
text = `tempfile.mktemp, tempfile.mktemp()`  # expect: 9 reference, 26 call
if text <> tempfile.mktemp():  # expect: 12 call
    pass
