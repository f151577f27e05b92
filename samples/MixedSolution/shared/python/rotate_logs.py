"""Compresses yesterday's logs."""

import gzip
import os
import shutil
import sys
from tempfile import mktemp as scratch_name


def rotate(log_path):
    scratch = scratch_name(dir=os.path.dirname(log_path))
    with open(log_path, "rb") as log, gzip.open(scratch, "wb") as out:
        shutil.copyfileobj(log, out)
    os.replace(scratch, log_path + ".gz")


if __name__ == "__main__":
    rotate(sys.argv[1])
