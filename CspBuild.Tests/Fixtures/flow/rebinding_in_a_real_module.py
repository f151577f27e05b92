"""A module that once used mktemp and was repaired in place."""
import os
import tempfile as _tempfile

_make_name = None
if hasattr(os, "O_TMPFILE"):
    def _make_name(directory):
        handle, path = _tempfile.mkstemp(dir=directory)
        os.close(handle)
        return path
else:
    _make_name = _tempfile.mktemp  # expect: 18 reference

_tempfile, _kept = None, _tempfile


def mktemp(directory=None):
    return _make_name(directory)


def broken():
    return _tempfile.mktemp()


def kept():
    return _kept.mktemp()  # expect: 12 call
