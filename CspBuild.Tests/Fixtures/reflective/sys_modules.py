import sys
import os

sys.modules["tempfile"].mktemp()  # expect: 1 call
t = sys.modules["tempfile"]
t.mktemp()  # expect: 1 call
sys.modules["tempfile"].mktemp  # expect: 1 reference
modules = sys.modules
modules["temp" "file"].mktemp()  # expect: 1 call
sys.modules["tempfile.x"].mktemp()
sys.modules["os"].mktemp()
sys.modules[t].mktemp()
os.modules["tempfile"].mktemp()
sys.modules["tempfile"] = os
del sys.modules["tempfile"]
sys.modules["tempfile"].mktemp = os
sys.modules["tempfile":].mktemp()
sys.modules["sys"].modules["tempfile"].mktemp()  # expect: 1 call
