#!/usr/bin/env python
# coding: utf-7
import tempfile
tempfile.+AG0-ktemp()  # expect: 1 call
x = "+AOk-", tempfile.mktemp()  # expect: 10 call
