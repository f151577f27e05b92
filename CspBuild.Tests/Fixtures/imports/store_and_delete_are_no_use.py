import tempfile
from unittest import mock


def fake(*args, **kwargs):
    return "/nowhere"


original = tempfile.mktemp  # expect: 12 reference
tempfile.mktemp = fake
tempfile.mktemp: object = fake
tempfile.mktemp: object
tempfile.mktemp, tempfile.tempdir = fake, "/tmp"
[tempfile.mktemp] = [fake]
for tempfile.mktemp in (fake,):
    pass
with mock.patch("tempfile.mktemp") as tempfile.mktemp:
    pass
tempfile.mktemp += fake
del tempfile.mktemp
del (tempfile.mktemp, tempfile.tempdir)
tempfile.mktemp = original
