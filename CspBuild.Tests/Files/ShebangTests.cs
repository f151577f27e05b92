using System.Text;
using CspBuild.Files;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace CspBuild.Tests.Files;

[TestClass]
public sealed class ShebangTests
{
    [TestMethod]
    [DataRow("#!/usr/bin/env python3\n")]
    [DataRow("#!/usr/bin/python -E\nprint 1")]
    [DataRow("#! /usr/local/bin/python2.7\r\n")]
    [DataRow("#!/usr/bin/env -S python3 -u\n")]
    [DataRow("#!/usr/bin/env -Spython3\n")]
    [DataRow("#!/usr/bin/env -i -u HOME PATH=/bin python\n")]
    [DataRow("#!/opt/pypy/bin/pypy3")]
    [DataRow("#!/usr/bin/ipython3\n")]
    [DataRow("#!\tpython3.13\n")]
    [DataRow("#!C:\\Python\\python.exe\n")]
    [DataRow("#!/usr/bin/env -S uv run --script\n")]
    public void A_first_line_that_runs_Python_makes_a_script(string text) => Assert.IsTrue(IsPython(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("#!")]
    [DataRow("#!\n/usr/bin/python\n")]
    [DataRow("#!/bin/sh\nexec python3 $0\n")]
    [DataRow("#!/bin/sh python3\n", DisplayName = "an argument is no interpreter")]
    [DataRow("#!/usr/bin/env\n")]
    [DataRow("#!/usr/bin/env -i\n")]
    [DataRow("#!/usr/bin/env -u python3\n")]
    [DataRow("#!/usr/bin/env perl -w python\n")]
    [DataRow("#!/usr/bin/pytest\n")]
    [DataRow("#!/usr/bin/uv pip\n")]
    [DataRow("# /usr/bin/python3\n")]
    [DataRow("\n#!/usr/bin/python3\n")]
    [DataRow(" #!/usr/bin/python3\n")]
    public void No_other_first_line_does(string text) => Assert.IsFalse(IsPython(text));

    private static bool IsPython(string text) => Shebang.IsPython(Encoding.ASCII.GetBytes(text), text.Length);
}
