import tempfile

async = tempfile.mktemp()  # expect: 9 call
await = tempfile.mktemp(async)  # expect: 9 call
nonlocal = [tempfile.mktemp(await)]  # expect: 13 call
print nonlocal, tempfile.mktemp()  # expect: 17 call
True = False
print None, True
