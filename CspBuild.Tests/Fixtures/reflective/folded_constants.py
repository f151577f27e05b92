import tempfile

getattr(tempfile, "mk" "temp")()
getattr(tempfile, "mk" + "temp")()
getattr(tempfile, ("m" + "k") + 'te' "mp")()
getattr(tempfile, u"mktemp")()
getattr(tempfile, r"mktemp")()
getattr(tempfile, f"mktemp")()
getattr(tempfile, """mktemp""")()
getattr(tempfile, "\x6d\u006bte\155p")()
getattr(tempfile, "\N{LATIN SMALL LETTER M}ktemp")()
getattr(tempfile, "mk\
temp")()
getattr(tempfile, r"mk\x74emp")()
getattr(tempfile, "mk" + b"temp")()
getattr(tempfile, "mk" - "temp")()
