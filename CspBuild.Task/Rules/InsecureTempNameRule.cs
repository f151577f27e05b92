using CspBuild.Semantics;

namespace CspBuild.Rules;

/// <summary>CSP-D506: <c>os.tempnam()</c> and <c>os.tmpnam()</c> of Python 2, which pick a name and leave a race (CWE-377).</summary>
internal sealed class InsecureTempNameRule : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new("CSP-D506", "Insecure temporary file: os.tempnam() or os.tmpnam()", Severity.Medium)
    {
        Description =
            "os.tempnam() and os.tmpnam() return a path at which nothing existed a moment ago and create nothing. Before the program opens it, " +
            "another process can create a file there, or a link to a file that the program may write and the attacker may not. Python 2 warns of " +
            "both, Python 3 has neither. Use tempfile.mkstemp(), NamedTemporaryFile(), TemporaryFile() or mkdtemp(): they create what they name. " +
            "Where the risk has been accepted, say so in a comment: # ignore: CSP-D506 -- reason.",
        HelpUri = "https://djinn-soul.github.io/CytoScnPy/rule/CSP-D506",
        Weaknesses = ["CWE-377"],
    };

    /// <inheritdoc/>
    public override ModuleMember[] Members { get; } = [new("os", "tempnam"), new("os", "tmpnam")];

    /// <inheritdoc/>
    protected override string GetMessage(MemberUse use) => use.Kind == UseKind.Call
        ? $"{use.Member}() only picks a name; another process can create that path first (CWE-377). Use tempfile.mkstemp() or NamedTemporaryFile()."
        : $"{use.Member} is handed on here; whoever calls it gets a path that another process can create first (CWE-377). Use tempfile.mkstemp().";
}
