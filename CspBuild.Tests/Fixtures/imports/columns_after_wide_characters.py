import tempfile

names = ["😀", "héllo", tempfile.mktemp(prefix="😀"), tempfile.mktemp()]  # expect: 25 call, 55 call
