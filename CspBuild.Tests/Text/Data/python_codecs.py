"""Writes python_codecs.txt.gz: what CPython's codecs decode bytes to. Run it with CPython 3.11 or newer; the tests do not need it.

Each line is a kind and a JSON array.
  N  a name in a cookie, the codec that it stands for
  P  a codec, leading bytes in hexadecimal digits, 256 characters: what each byte behind them gives. U+FFFF: no text, or more than one character
  S  a codec, bytes in hexadecimal digits, their text
"""
import codecs
import encodings
import gzip
import json
import pkgutil
import random
import warnings
from encodings.aliases import aliases

NONE = "\uffff"
PAIRED = ["big5", "cp932", "cp949", "cp950", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "johab", "shift_jis"]

# Python 2.7, 3.6 to 3.8, 3.13 and Windows know these besides.
OTHERS = {
    "string_escape": "string_escape", "unicode_internal": "unicode_internal", "windows_31j": "cp932", "mac_centeuro": "mac_latin2",
    "mbcs": "mbcs", "ansi": "mbcs", "dbcs": "mbcs", "oem": "oem", "cp65000": "cp65000", "cp50221": "cp50221",
}
PIECES = [b"x", b"0", b" ", b"'", b'"', b"\\", b"\n", b"#", b"~", b"~~", b"~{", b"~}", b"+", b"+-", b"+AG0-", b"+AAo-", b"\\x27", b"\\n",
          b"\\u0027", b"\x0e", b"\x0f", b"\x1b(B", b"\x1b(J", b"\x1b(I", b"\x1b$@", b"\x1b$B", b"\x1b$(D", b"\x1b$(O", b"\x1b$(Q", b"\x1b$)C",
          b"\x1b.A", b"\x1bN5", b"VP", b"F|", b"%", b"(", b"\r\n"]


def decode(codec, data):
    try:
        text = codecs.decode(data, codec)
    except Exception:  # Whatever it is, Python does not read such a file.
        return None
    return text if isinstance(text, str) else None


def find_names():
    names = dict(OTHERS)
    for name in sorted({module.name for module in pkgutil.iter_modules(encodings.__path__)} | set(aliases)):
        try:
            names[name] = codecs.lookup(name).name.replace("-", "_")
        except LookupError:
            pass
    return names


def get_row(codec, lead):
    texts = (decode(codec, lead + bytes([byte])) for byte in range(256))
    return "".join(text if text and len(text) == 1 and ord(text) < 0x10000 else NONE for text in texts)


def find_rows(codec):
    yield b"", get_row(codec, b"")
    if codec in PAIRED:
        leads = [bytes([lead]) for lead in range(0x80, 0x100)]
        leads += [bytes([0x8F, byte]) for byte in range(0xA1, 0xFF)] if codec == "euc_jp" else []
        for lead in leads:
            row = get_row(codec, lead) if decode(codec, lead) is None else NONE
            if row.strip(NONE):
                yield lead, row


def find_sequences(codec, chance):
    found = {}
    for _ in range(20000):
        pieces = (chance.choice(PIECES) if chance.random() < 0.7 else chance.randbytes(chance.choice([1, 1, 2])) for _ in range(chance.randint(2, 7)))
        data = b"".join(pieces)
        text = decode(codec, data)
        if text is not None:
            found[data] = text
        if len(found) == 40:
            break
    if codec == "gb18030":
        for _ in range(500):
            text = chr(chance.choice([chance.randrange(0x80, 0xD800), chance.randrange(0x10000, 0x110000)]))
            found[b"'" + text.encode(codec) + b"'"] = "'" + text + "'"
    return found.items()


def find_lines():
    names = find_names()
    yield from (("N", [name, names[name]]) for name in sorted(names))
    known = sorted(set(names.values()) - {"mbcs", "oem", "cp65000", "cp50221", "string_escape", "unicode_internal"})
    rows = ((lead.hex(), codec, row) for codec in known for lead, row in find_rows(codec) if row.strip(NONE))

    # Rows that are alike stand together, or the file would be twice as large.
    yield from (("P", [codec, lead, row]) for lead, codec, row in sorted(rows))
    yield from (("S", [codec, data.hex(), text]) for codec in known for data, text in find_sequences(codec, random.Random(codec)))


warnings.simplefilter("ignore")
with gzip.GzipFile("python_codecs.txt.gz", "wb", mtime=0) as file:
    for kind, values in find_lines():
        file.write((kind + " " + json.dumps(values, ensure_ascii=False).encode("utf-8", "surrogatepass").decode("utf-8", "replace") + "\n").encode())
