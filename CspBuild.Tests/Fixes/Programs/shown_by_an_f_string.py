import tempfile

text = f"{tempfile.mktemp()=}"
print(text.startswith("tempfile.mktemp()="))
