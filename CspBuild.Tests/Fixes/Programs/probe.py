"""What the programs beside this ask of a path, before and after they were mended."""
from __future__ import print_function

import os
import stat
import tempfile


def check(path, suffix="", prefix="tmp", dir=None):
    """Says what mktemp() promises of a path, and of a mended program that the path's directory is private."""
    start = os.path.join(tempfile.gettempdir() if dir is None else str(dir), prefix)
    whole = os.path.abspath(path)
    parts = [part for part in whole[len(os.path.dirname(os.path.abspath(start))):].split(os.sep) if part]
    problems = []
    if os.path.lexists(path):
        problems.append("something is there")
    if not path.endswith(suffix):
        problems.append("another suffix")
    if not whole.startswith(os.path.dirname(os.path.abspath(start))):
        problems.append("another directory")
    if not any(part.startswith(os.path.basename(prefix)) for part in parts):
        problems.append("another prefix")
    if os.environ.get("PROBE_MENDED"):
        parent = os.path.dirname(whole)
        while suffix.startswith(os.sep) and not os.path.lexists(parent):
            parent = os.path.dirname(parent)
        status = os.stat(parent)
        if stat.S_IMODE(status.st_mode) != 0o700 or status.st_uid != os.getuid() or os.listdir(parent):
            problems.append("no private directory")
    if problems:
        raise AssertionError("%s: %s" % (path, ", ".join(problems)))
    print("as promised")
