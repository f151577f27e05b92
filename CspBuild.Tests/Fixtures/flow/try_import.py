try:
    from tempfile import mktemp
except ImportError:
    def mktemp(suffix="", prefix="tmp", dir=None):
        return "/tmp/fallback"

mktemp()  # expect: 1 call

try:
    import fasttemp as tempfile
except ImportError:
    import tempfile
tempfile.mktemp()  # expect: 1 call

try:
    import tempfile as scratch
except ImportError:
    scratch = None
else:
    scratch.mktemp()  # expect: 5 call
    scratch = print
scratch.mktemp()

try:
    from tempfile import mktemp as name
except ImportError:
    raise SystemExit
name = print
name()
