import sys

if sys.platform == "win32":
    from tempfile import mktemp
else:
    def mktemp():
        return "/safe"
mktemp()  # expect: 1 call

if sys.argv:
    from tempfile import mktemp as second
elif sys.flags:
    second = None
second()  # expect: 1 call

from tempfile import mktemp as third
if sys.argv:
    third = None
third()  # expect: 1 call

from tempfile import mktemp as fourth
if sys.argv:
    fourth = None
else:
    fourth = print
fourth()

from tempfile import mktemp as fifth
if sys.argv:
    fifth = None
    fifth()
elif fifth():  # expect: 6 call
    fifth()  # expect: 5 call
else:
    fifth = print
fifth()  # expect: 1 call
