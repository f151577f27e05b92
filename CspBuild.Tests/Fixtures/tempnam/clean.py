import os
import tempfile
from .os import tempnam as relative


class Names:
    def tempnam(self):
        return tempfile.mkstemp()

    def tmpnam(self):
        return self.tempnam()


Names().tempnam()
relative()
os.path.tempnam()
tempfile.tempnam()
os.mktemp()
"os.tempnam()"


def tmpnam(os):
    return os.tempnam()


tmpnam(Names())
