__import__("tempfile").mktemp()  # expect: 1 call
__import__("temp" + "file").mktemp()  # expect: 1 call
t = __import__("tempfile")
t.mktemp()  # expect: 1 call
__import__("tempfile", globals(), locals(), ["mktemp"], 0).mktemp()  # expect: 1 call
__import__("tempfile", fromlist=["mktemp"], level=0).mktemp()  # expect: 1 call
__import__("tempfile", None, None, [], -1).mktemp()  # expect: 1 call
__import__(name="tempfile").mktemp()  # expect: 1 call
# The first module of a dotted name is what comes back, unless something is to be imported from the last one.
__import__("tempfile.x").mktemp()  # expect: 1 call
__import__("tempfile.x", fromlist=()).mktemp()  # expect: 1 call
__import__("tempfile.x", fromlist=["y"]).mktemp()
__import__("tempfile", level=1).mktemp()
__import__("tempfile", globals(), locals(), [], 1).mktemp()
__import__(".tempfile").mktemp()
__import__("mylib.tempfile").mktemp()
__import__("mylib.tempfile").tempfile.mktemp()
__import__("os").mktemp()
__import__(t).mktemp()
__import__().mktemp()
__import__(*"tempfile").mktemp()
__import__("tempfile").mktemp  # expect: 1 reference
sys_modules = __import__("sys").modules
sys_modules["tempfile"].mktemp()  # expect: 1 call
