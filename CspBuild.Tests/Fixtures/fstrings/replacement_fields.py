import tempfile
from tempfile import mktemp

path = f"{tempfile.mktemp()}"  # expect: 11 call
path = F'{mktemp()!r:>10}' rf"\{mktemp()}"  # expect: 11 call, 33 call
path = f"a{mktemp()}b{mktemp()}c" "plain tempfile.mktemp()" f"{mktemp}"  # expect: 12 call, 23 call, 64 reference
path = f"{{mktemp()}} {{{mktemp()}}} mktemp()"  # expect: 26 call
path = f"{mktemp()=}" f"{ mktemp() = !s}"  # expect: 11 call, 27 call
path = f"{mktemp}" f"{tempfile.mktemp.__name__}"  # expect: 11 reference, 23 reference
