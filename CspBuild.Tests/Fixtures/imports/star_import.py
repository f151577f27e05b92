from tempfile import *

print(mktemp(), mkstemp(), gettempdir())  # expect: 7 call
