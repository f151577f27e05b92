from sys import *
modules["tempfile"].mktemp()  # expect: 1 call
