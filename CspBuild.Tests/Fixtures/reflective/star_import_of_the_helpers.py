from importlib import *
from sys import *
from builtins import *

import_module("tempfile").mktemp()  # expect: 1 call
modules["tempfile"].mktemp()  # expect: 1 call
getattr(import_module("tempfile"), "mktemp")()  # expect: 1 call
