# -*- coding: koi8-r -*-
import tempfile
name = "привет", tempfile.mktemp()  # expect: 18 call
