"""Somebody else's code in an environment: nobody here can edit it, so nobody here is told."""
import tempfile

path = tempfile.mktemp()
