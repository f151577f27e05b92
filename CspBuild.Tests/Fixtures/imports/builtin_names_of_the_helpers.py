# Modules through which others are reached are tracked as such, and are no finding themselves.
import importlib, sys, builtins
from importlib import import_module
from sys import modules
from builtins import getattr, vars

import_module("tempfile")
modules["tempfile"]
getattr(sys, "modules")["tempfile"]
vars(importlib)
