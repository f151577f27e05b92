#!/usr/bin/python
# -*- mode: python; coding: utf-8-unix -*-
import tempfile
name = "é", tempfile.mktemp()  # expect: 13 call
