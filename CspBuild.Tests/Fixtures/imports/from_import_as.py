from tempfile import mktemp as unique_name, mkdtemp as directory

print(unique_name("a"), directory())  # expect: 7 call
print(mktemp())
