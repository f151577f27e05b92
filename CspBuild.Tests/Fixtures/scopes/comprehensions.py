import tempfile
from tempfile import mktemp

names = ["a", "b"]
[mktemp(n) for n in names]  # expect: 2 call
{tempfile.mktemp(n) for n in names if mktemp()}  # expect: 2 call, 39 call
{mktemp(): mktemp(n) for n in names}  # expect: 2 call, 12 call
list(mktemp(n) for n in names)  # expect: 6 call
[mktemp() for mktemp in names]
[tempfile.mktemp() for x in names for tempfile in x]
[mktemp(x) for x in mktemp() for y in mktemp(x)]  # expect: 2 call, 21 call, 39 call
[(mktemp(), [tempfile.mktemp() for _ in mktemp()]) for mktemp in mktemp()]  # expect: 14 call, 66 call
[mktemp for _ in names]  # expect: 2 reference
{n: tempfile.mktemp for n in names}  # expect: 5 reference
mktemp()  # expect: 1 call


async def gather(queue):
    return [mktemp(x) async for x in queue if await mktemp()]  # expect: 13 call, 53 call
