import importlib
import sys

name = sys.argv[1]
module = importlib.import_module(name)
maker = getattr(module, "mktemp")
maker()
module.mktemp()
sys.modules[name].mktemp()
sys.modules[__name__].mktemp = maker
getattr(sys.modules[__name__], "mktemp")()
