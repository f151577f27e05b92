import tempfile

tempfile.mktemp.calls = 0  # expect: 1 reference
del tempfile.mktemp.calls  # expect: 5 reference
registry = {}
registry[tempfile.mktemp] = "unsafe"  # expect: 10 reference
registry[tempfile.mktemp()] = "unsafe"  # expect: 10 call
del registry[tempfile.mktemp]  # expect: 14 reference
tempfile.mktemp.calls += 1  # expect: 1 reference
registry[tempfile.mktemp] += 1  # expect: 10 reference
