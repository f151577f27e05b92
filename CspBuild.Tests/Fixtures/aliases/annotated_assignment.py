import tempfile
from types import ModuleType

backend: ModuleType = tempfile
backend.mktemp()  # expect: 1 call

(grouped): ModuleType = tempfile
grouped.mktemp()  # expect: 1 call

later: ModuleType
later.mktemp()
later = tempfile
later.mktemp()  # expect: 1 call
