getattr(__import__("importlib"), "import_module")("tempfile").mktemp()  # expect: 1 call
vars(__import__("sys"))["modules"]["tempfile"].__dict__["mktemp"]()  # expect: 1 call
getattr(__import__("builtins"), "getattr")(__import__("tempfile"), "mktemp")()  # expect: 1 call
__import__("sys").modules["importlib"].import_module("tempfile").mktemp()  # expect: 1 call
(lambda: __import__)() or __import__("tempfile").mktemp()  # expect: 27 call
