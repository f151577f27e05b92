# coding: gbk
import tempfile
tempfile.ｍｋtｅｍp()  # expect: 1 call
