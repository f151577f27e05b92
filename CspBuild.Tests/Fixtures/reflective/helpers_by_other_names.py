import builtins
import builtins as b
import importlib as il
import sys as system
import tempfile
from builtins import getattr as g, vars as v
from importlib import import_module as load, __import__ as dunder
from sys import modules as loaded

fetch = getattr
fetch(tempfile, "mktemp")()  # expect: 1 call
g(tempfile, "mktemp")()  # expect: 1 call
builtins.getattr(tempfile, "mktemp")()  # expect: 1 call
b.vars(tempfile)["mktemp"]()  # expect: 1 call
v(tempfile)["mktemp"]()  # expect: 1 call
il.import_module("tempfile").mktemp()  # expect: 1 call
il.__import__("tempfile").mktemp()  # expect: 1 call
load("tempfile").mktemp()  # expect: 1 call
dunder("tempfile").mktemp()  # expect: 1 call
system.modules["tempfile"].mktemp()  # expect: 1 call
loaded["tempfile"].mktemp()  # expect: 1 call
builtins.__import__("tempfile").mktemp()  # expect: 1 call
getter, loader = getattr, load
getter(loader("tempfile"), "mktemp")()  # expect: 1 call
fetch = None
fetch(tempfile, "mktemp")()
(fetch or getattr)(tempfile, "mktemp")()  # expect: 1 call
