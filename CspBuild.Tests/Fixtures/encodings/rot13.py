# coding: rot13
vzcbeg grzcsvyr
grzcsvyr.zxgrzc()
