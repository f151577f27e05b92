# -*- coding: windows-1251 -*-
import tempfile
name = "привет", tempfile.mktemp()  # expect: 18 call
