import tempfile
from probe import check

check((tempfile if tempfile else None).mktemp())
