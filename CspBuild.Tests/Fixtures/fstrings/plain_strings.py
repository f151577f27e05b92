import tempfile

"{tempfile.mktemp()}"
r"{tempfile.mktemp()}" u"{tempfile.mktemp()}"
b"{tempfile.mktemp()}"
"%s {0}".format("tempfile.mktemp()")
f"tempfile.mktemp()"
f"{{tempfile.mktemp()}}"
f"{'tempfile.mktemp()'}"
"f'{tempfile.mktemp()}'"
