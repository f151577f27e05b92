using CspBuild.Semantics;

namespace CspBuild.Rules;

/// <summary>CSP-D504: <c>tempfile.mktemp()</c>, which picks a name and leaves a race (CWE-377, CWE-367).</summary>
internal sealed class InsecureTempFileRule : Rule
{
    private const string CallMessage =
        "tempfile.mktemp() only picks a name; another process can create that path first (CWE-377). " +
        "Use tempfile.mkstemp() or NamedTemporaryFile().";

    private const string ReferenceMessage =
        "tempfile.mktemp is handed on here; whoever calls it gets a path that another process can create first (CWE-377). " +
        "Use tempfile.mkstemp() or NamedTemporaryFile().";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new("CSP-D504", "Insecure temporary file: tempfile.mktemp()", Severity.High)
    {
        Description =
            "tempfile.mktemp() returns a path at which nothing existed a moment ago and creates nothing. Before the program opens it, " +
            "another process can create a file there, or a link to a file that the program may write and the attacker may not. " +
            "Use tempfile.mkstemp(), NamedTemporaryFile(), TemporaryFile(), TemporaryDirectory() or mkdtemp(): they create what they name. " +
            "Where the risk has been accepted, say so in a comment: # ignore: CSP-D504 -- reason.",
        HelpUri = "https://djinn-soul.github.io/CytoScnPy/rule/CSP-D504",
        Weaknesses = ["CWE-377", "CWE-367"],
    };

    /// <inheritdoc/>
    public override ModuleMember[] Members { get; } = [new("tempfile", "mktemp")];

    /// <inheritdoc/>
    protected override string GetMessage(MemberUse use) => use.Kind == UseKind.Call ? CallMessage : ReferenceMessage;
}
