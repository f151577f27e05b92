from tempfile import mktemp
from mylib.colours import *

# What a foreign star import rebinds, nobody knows; it binds no tracked name.
print(mktemp())  # expect: 7 call
