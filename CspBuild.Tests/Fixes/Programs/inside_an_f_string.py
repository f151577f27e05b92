import tempfile
from probe import check

check(f"{tempfile.mktemp()}")
check(f'{tempfile.mktemp(".x")}', ".x")
check(f"""{tempfile.mktemp()}""")
check(f"{tempfile.mktemp():s}")
check("it's " f"{tempfile.mktemp()}"[5:] if False else f"{tempfile.mktemp()}")
