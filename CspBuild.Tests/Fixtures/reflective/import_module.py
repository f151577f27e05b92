import importlib
import importlib.util
from mylib import import_module as theirs

importlib.import_module("tempfile").mktemp()  # expect: 1 call
t = importlib.import_module("tempfile")
t.mktemp()  # expect: 1 call
importlib.import_module("tempfile", package=None).mktemp()  # expect: 1 call
importlib.import_module(name="tempfile").mktemp()  # expect: 1 call
importlib.import_module("temp" "file").mktemp()  # expect: 1 call
getattr(importlib.import_module("tempfile"), "mktemp")()  # expect: 1 call
importlib.import_module("tempfile.x").mktemp()
importlib.import_module(".tempfile", "mylib").mktemp()
importlib.import_module("mylib.tempfile").mktemp()
importlib.import_module(t).mktemp()
importlib.import_module(package="tempfile").mktemp()
theirs("tempfile").mktemp()
importlib.reload(t).mktemp()
importlib.import_module("tempfile").mktemp  # expect: 1 reference
