import sys

if sys.version_info < (3,):
    import __builtin__ as tempfile
else:
    try:
        import fast.tempfile as tempfile
    except ImportError:
        try:
            import tempfile
        except ImportError:
            tempfile = None
        else:
            tempfile.mktemp()  # expect: 13 call
    finally:
        sys.stdout.flush()
tempfile.mktemp()  # expect: 1 call

for name in sys.argv:
    if name == "-s":
        tempfile = None
        continue
    if tempfile:
        tempfile.mktemp()  # expect: 9 call
        break
else:
    while sys.argv:
        tempfile.mktemp()  # expect: 9 call
        tempfile = sys
tempfile.mktemp()  # expect: 1 call
