import tempfile

for arguments in ("b'.x'", "None", "3"):
    try:
        tempfile.mktemp(b".x") if arguments[0] == "b" else tempfile.mktemp(None)
    except TypeError:
        print("no text")
try:
    tempfile.mktemp(name="x")
except TypeError:
    print("no such argument")
