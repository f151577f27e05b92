import tempfile
from mylib import html

page = t"<p>{tempfile.mktemp()}</p>"  # expect: 14 call
page = html(T"{tempfile.mktemp()!s:{tempfile.mktemp()}}")  # expect: 16 call, 37 call
page = tr"{tempfile.mktemp}\n" rt'{tempfile.mktemp()}'  # expect: 12 reference, 36 call
page = t"{t'{tempfile.mktemp()}'}{f"{tempfile.mktemp()}"}"  # expect: 14 call, 38 call
t"tempfile.mktemp() {{tempfile.mktemp()}}"
