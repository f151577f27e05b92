import json
import os
import tempfile

with open(tempfile.mktemp(".json"), "w") as file:
    json.dump([1], file)
with open(file.name) as again:
    print(json.load(again))
os.remove(file.name)
