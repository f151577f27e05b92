"""What it does."""

def make():
    from tempfile import mktemp
    from probe import check
    check(mktemp())

make()
print(__doc__)
