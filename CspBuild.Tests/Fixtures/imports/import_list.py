import sys, tempfile, os as o
import json, tempfile as scratch, re

log = tempfile.mktemp(dir=o.getcwd())  # expect: 7 call
cache = scratch.mktemp()  # expect: 9 call
wrong_module = o.mktemp() or json.mktemp() or re.mktemp() or sys.mktemp()
