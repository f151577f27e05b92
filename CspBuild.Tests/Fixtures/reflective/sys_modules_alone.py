import sys
sys.modules["tempfile"].mktemp()  # expect: 1 call
