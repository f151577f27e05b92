import tempfile

with open(tempfile.mktemp(".txt", "x-"), mode="w+", encoding="utf-8", newline="") as out:
    out.write("a\nb\n")
    out.seek(0)
    for line in out:
        print(line.strip())
