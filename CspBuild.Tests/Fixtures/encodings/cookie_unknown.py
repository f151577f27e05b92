# coding: nobody-knows
import tempfile
name = "é", tempfile.mktemp()
