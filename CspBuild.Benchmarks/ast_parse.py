"""Times CPython's ast.parse on every .py file below a directory, reading excluded."""
import ast
import pathlib
import sys
import time
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(10_000)
seconds = 0.0
size = 0
for path in pathlib.Path(sys.argv[1]).rglob("*.py"):
    if not path.is_file():
        continue
    source = path.read_bytes()
    start = time.perf_counter()
    try:
        ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        pass
    seconds += time.perf_counter() - start
    size += len(source)
print(f"{seconds:.1f} s, {size / 1e6:.1f} MB, {size / 1e6 / seconds:.1f} MB/s")
