from probe import check

try:
    import tempfile
except ImportError:
    tempfile = None

if tempfile:
    check(tempfile.mktemp())
