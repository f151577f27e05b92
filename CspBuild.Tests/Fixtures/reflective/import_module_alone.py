from importlib import import_module as load
load("tempfile").mktemp()  # expect: 1 call
