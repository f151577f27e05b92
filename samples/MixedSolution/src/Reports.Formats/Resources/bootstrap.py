"""Runs a script with its output kept in a log file."""

import runpy
import sys
import tempfile as tf

LOG_PATH = tf.mktemp(".log", "reports-")


def run(script, *arguments):
    sys.argv = [script, *arguments]
    with open(LOG_PATH, "w") as log:
        sys.stdout = log
        runpy.run_path(script, run_name="__main__")


run(*sys.argv[1:])
