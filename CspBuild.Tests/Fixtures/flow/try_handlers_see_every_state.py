from mylib import risky

mktemp = risky
try:
    mktemp()
    from tempfile import mktemp
    mktemp()  # expect: 5 call
    mktemp = risky
    mktemp()
except ValueError:
    mktemp()  # expect: 5 call
    mktemp = risky
except (KeyError, mktemp()):  # expect: 19 call
    mktemp()  # expect: 5 call
    mktemp = risky
else:
    mktemp()
mktemp()

try:
    try:
        from tempfile import mktemp
        mktemp = risky
    except ValueError:
        mktemp = risky
        mktemp()
    mktemp()
except OSError:
    mktemp()  # expect: 5 call
