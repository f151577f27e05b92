# coding: iso2022_kr
$)C
x = ''; import tempfile; tempfile.mktemp()
