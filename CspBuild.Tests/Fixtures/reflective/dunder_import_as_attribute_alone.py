import builtins
builtins.__import__("tempfile").mktemp()  # expect: 1 call
