import os as tempfile
from os.path import join as mktemp

tempfile.mktemp()
mktemp("a", "b")
