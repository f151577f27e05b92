"""Reads last year's ledger. Nobody wants to touch it before it is retired."""

import shutil
import sys
import tempfile


def unpack(ledger_path):
    # ignore: CSP-D504 -- runs as the only user of a sealed batch machine, retired with the ledger in March
    staging = tempfile.mktemp(prefix="ledger-")
    shutil.copyfile(ledger_path, staging)
    return staging


if __name__ == "__main__":
    print(unpack(sys.argv[1]))
