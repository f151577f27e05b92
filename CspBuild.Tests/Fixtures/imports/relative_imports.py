from . import tempfile
from .tempfile import mktemp
from ..tempfile import mktemp as up
from ... import tempfile as far
from .tempfile import *

tempfile.mktemp()
mktemp()
up()
far.mktemp()
