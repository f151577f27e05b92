f"a{b}c{d}"
f"{a!r}{b!s:>10}{c:{d}.{e}}{f=}{g = !r:x}"
f"{{a}} {b}"
f"{a:{{b}}}"
f"{a['b']}" 'c' f'{d}'
f"{a["b"]}{f"{f"{c}"}"}"
f'''{
    a  # comment
    + b
}'''
f"{a
}"
f"{lambda_}{(lambda: a)}"
f"{a if b else c}{d, e}{*f, g}{(yield)}{yield}{await_}"
f"{a != b}{a == b}{a:=b}{(c := d)}"
f"\N{LATIN SMALL LETTER A}{b}\{c}"
rf"\N{a}\{b}"
fR'\'{a}'
f'\'{a}\
{b}'
f"{a:%H:%M}{b:{c!r:>{d}}}"
f''
f"{'{'}{"}"}{'\''}"
t"a{b}" rt'{c}'
F"{a}" Rf"{b}" fr"{c}" T"{d}"
f"""{a:
}"""
f"{ {a: b}[c] }{ {d} }"
f"{a#comment }"
}"
f"{[a for a in b]:{c}}"
