from probe import check

try:
    from tempfile import mktemp
except ImportError:
    def mktemp():
        return "own"

check(mktemp())
