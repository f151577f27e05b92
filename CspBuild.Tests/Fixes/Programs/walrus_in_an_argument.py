import os
import tempfile
from probe import check

check(tempfile.mktemp(ending := ".w"), ".w")
print(ending)
check(tempfile.mktemp(dir=(place := os.getcwd())), dir=place)
