#!/usr/bin/env python
# coding: utf-7
import tempfile
tempfile.+AG0-ktemp()
x = "+AOk-", tempfile.mktemp()
