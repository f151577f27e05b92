import tempfile
from probe import check

check(tempfile.mktemp(suffix='.txt'), suffix='.txt')
