from os import *

print tempnam("/tmp")  # expect: 7 CSP-D506 call
exec "x = 1" in {tmpnam(): 0}  # expect: 18 CSP-D506 call
