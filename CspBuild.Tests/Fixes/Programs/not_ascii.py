# -*- coding: utf-8 -*-
import tempfile
from probe import check

check(tempfile.mktemp(suffix=".é", prefix="ü"), ".é", "ü")
check(tempfile.mktemp(".é"), ".é")
