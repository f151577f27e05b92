import sys
getattr(sys, "mod" "ules")["temp" "file"].mktemp()  # expect: 1 call
