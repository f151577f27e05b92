__import__("tempfile").mktemp()  # expect: 1 call
