from mylib.names import *
from os import *

print(mktemp())
