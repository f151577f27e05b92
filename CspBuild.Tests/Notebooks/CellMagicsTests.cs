using System;
using CspBuild.Notebooks;
using CspBuild.Notebooks.Magics;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Notebooks;

[TestClass]
public sealed class CellMagicsTests
{
    [TestMethod]
    [DataRow("", "")]
    [DataRow("x = 1\n", "x = 1\n")]
    [DataRow("%matplotlib inline\nx = 1", "0                 \nx = 1", DisplayName = "a line magic")]
    [DataRow("!ls", "0  ")]
    [DataRow("?print\r\n!", "0     \r\n0")]
    [DataRow("if x:\n    %cd f()\n    !\n", "if x:\n    0      \n    0\n", DisplayName = "a body keeps a statement")]
    [DataRow("files = !ls *.py\nx", "files = 0       \nx")]
    [DataRow("a, b.c = %magic\n", "a, b.c = 0     \n")]
    [DataRow("a[0] = !ls\n", "a[0] = 0  \n")]
    [DataRow("a['b = %c'], d: list = %magic\n", "a['b = %c'], d: list = 0     \n")]
    [DataRow("a(\"\"\"\n\"\"\"); b = !ls", "a(\"\"\"\n\"\"\"); b = 0  ")]
    [DataRow("f(a=\n!ls)\n# a = !ls", "f(a=\n!ls)\n# a = !ls", DisplayName = "an argument is not assigned")]
    [DataRow("!ls \\\n  -l \\\r\n  -a\nx", "0    \n      \r\n    \nx", DisplayName = "a shell line that goes on")]
    [DataRow("print?\nprint??\n  a.b?  \n", "0     \n0      \n  0     \n", DisplayName = "help")]
    [DataRow("# why?\nx # ok?\n'what?'\n\"\"\"\n%a\n?\n\"\"\"\n!a", "# why?\nx # ok?\n'what?'\n\"\"\"\n%a\n?\n\"\"\"\n0 ", DisplayName = "not in comments and strings")]
    [DataRow("x = (1\n  % 2)\n%a", "x = (1\n  % 2)\n0 ", DisplayName = "not inside brackets")]
    [DataRow("x = 1 \\\n  % 2\n%a", "x = 1 \\\n  % 2\n0 ", DisplayName = "not on a continued line")]
    [DataRow("# c \\\n%a", "# c \\\n0 ", DisplayName = "a comment does not continue")]
    [DataRow("x = 'it\\'s (' + \"[\\\\\"\n%a", "x = 'it\\'s (' + \"[\\\\\"\n0 ", DisplayName = "escapes in strings")]
    [DataRow("x = 'open (\n%a", "x = 'open (\n0 ", DisplayName = "an open string ends with its line")]
    [DataRow("x = 'a\\\n%b'\n%a", "x = 'a\\\n%b'\n0 ")]
    [DataRow("'''a''' ; x = '''\n%a'''\n%b", "'''a''' ; x = '''\n%a'''\n0 ")]
    [DataRow("x = '''a\n!ls\ny = '''\n'a' '''\nz", "x = '''a\n!ls\ny = '''\n'a' '  \nz", DisplayName = "a triple quote that stays open is a short one")]
    [DataRow("x = '''a\n!ls\n\\'''b\n?", "x = '  a\n0  \n\\'  b\n0")]
    [DataRow("f'{f\"{f'''a'''}\"}'\nrf'{'''\n!ls", "f'{f\"{f'''a'''}\"}'\nrf'{'''\n0  ", DisplayName = "behind a formatted string nobody knows")]
    [DataRow(")\n%a", ")\n0 ")]
    [DataRow("x %= 3\nx != y\nf(a='%s')\n'a=%s' % x", "x %= 3\nx != y\nf(a='%s')\n'a=%s' % x", DisplayName = "operators are operators")]
    [DataRow("\n \n%%time\nx = 1\n!ls", "\n \n0     \nx = 1\n0  ", DisplayName = "a cell magic with a Python body")]
    [DataRow("%time x = f()", "     \fx = f()", DisplayName = "a statement behind a magic")]
    [DataRow("if x:\n    %time for a in b: f()\n", "if x:\n     \f    for a in b: f()\n", DisplayName = "with the magic's indentation")]
    [DataRow("y = %time f()\n", "y =       f()\n")]
    [DataRow("%timeit -n 10 -qr3 -o f()", "                     \ff()")]
    [DataRow("%lprun -f g f()", "           \ff()")]
    [DataRow("%time %timeit f()", "     \f       \ff()")]
    [DataRow("%time !ls", "     \f0  ")]
    [DataRow("%time\nx", "0    \nx")]
    [DataRow("%%timeit -n 3 s = f()\nx", "             \fs = f()\nx", DisplayName = "a setup")]
    [DataRow("%%time f()\nx", "0         \nx", DisplayName = "no statement there")]
    [DataRow("pip install x\n", "0            \n", DisplayName = "a magic without its sign")]
    [DataRow("timeit f()", "      \ff()")]
    [DataRow("ls = 5", "ls = 5")]
    [DataRow("cat[0]", "cat[0]")]
    [DataRow("ls -l\nx", "ls -l\nx")]
    [DataRow("%%capture out\nx", "0            \nx")]
    [DataRow("%%timeit -n 3\nx", "0            \nx")]
    [DataRow("%%prun\nx", "0     \nx")]
    [DataRow("%%ipytest -v\nx", "0           \nx")]
    [DataRow("%%bash?\nx", "0      \nx", DisplayName = "help for a cell magic")]
    [DataRow("\n  x\n    y\n\tz\n\n  !ls", "\n \fx\n \f  y\n\tz\n\n \f0  ", DisplayName = "the first line's indentation is taken off")]
    [DataRow("\t%%time\r\n\tx\r\n \r\n", "\f0     \r\n\fx\r\n \r\n")]
    [DataRow("  ", " \f")]
    [DataRow(">>> if x:\n...     y\n...\n>>> !ls\n1", "   \fif x:\n   \f    y\n  \f\n   \f0  \n1", DisplayName = "prompts are taken off")]
    [DataRow("  # a session\r\n  >>> x\r\n  >>>", " \f# a session\r\n \f   \fx\r\n \f  \f")]
    [DataRow("...\n>>>x\n.... x", "...\n>>>x\n.... x", DisplayName = "an ellipsis is no prompt")]
    public void What_Python_never_sees_is_blanked_in_its_place(string cell, string expected)
    {
        var characters = cell.ToCharArray();
        Assert.AreNotEqual(CellKind.Other, CellMagics.Blank(characters));
        Assert.AreEqual(expected, new string(characters));
    }

    [TestMethod]
    [DataRow("%%script python3\nx", "Python", "Separate")]
    [DataRow("%%script --bg python3 -u\nx", "Python", "Separate")]
    [DataRow("%%writefile -a x.py\nx", "Python", "Separate")]
    [DataRow("%%python2\nx", "Python", "Separate")]
    [DataRow("%%timeless\nx", "Python", "Uncertain", DisplayName = "a magic that nobody knows")]
    [DataRow("%%time\nx", "Other", "Other")]
    [DataRow("%python\nx", "Other", "Python")]
    [DataRow("%%pyspark\nx", "Other", "Python")]
    [DataRow("#!python\nx", "Other", "Python")]
    [DataRow("#!csharp\nx", "Python", "Uncertain")]
    [DataRow("#!/usr/bin/env x\nx", "Python", "Python")]
    [DataRow("%sql select\nx", "Python", "Uncertain")]
    [DataRow("%scala\nx", "Python", "Other")]
    [DataRow("x", "Other", "Other")]
    public void The_first_line_decides_what_a_cell_is(string cell, string said, string expected) =>
        Assert.AreEqual(expected, CellMagics.Blank(cell.ToCharArray(), Enum.Parse<CellKind>(said)).ToString());

    [TestMethod]
    [DataRow("%%bash\nls")]
    [DataRow("\n%%javascript\nx")]
    [DataRow("%%html")]
    [DataRow("%%writefile x.txt\nimport os")]
    [DataRow("%md\nimport os")]
    [DataRow("%sh\nls")]
    [DataRow("%%script bash\nls")]
    [DataRow("%%")]
    public void A_cell_of_another_language_is_left_out(string cell) => Assert.AreEqual(CellKind.Other, CellMagics.Blank(cell.ToCharArray()));
}
