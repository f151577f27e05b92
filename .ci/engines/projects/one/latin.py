# -*- coding: latin-1 -*-
from tempfile import mktemp as m
name = "café", m()  # ignore: CSP-D504 -- kept for a test
import os; os.tmpnam()
