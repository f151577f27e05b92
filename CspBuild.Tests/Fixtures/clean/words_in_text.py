#!/usr/bin/env python3
# Never use tempfile.mktemp() here.
"""
from tempfile import mktemp
mktemp()
"""
import ast
import tempfile

RULE = "tempfile.mktemp"
MESSAGE = ("do not call tempfile.mktemp(); "
           'use tempfile.mkstemp()')
for node in ast.walk(ast.parse("import tempfile\ntempfile.mktemp()")):
    if getattr(node, "attr", None) == "mktemp":
        print(MESSAGE % RULE, tempfile.gettempdir())
