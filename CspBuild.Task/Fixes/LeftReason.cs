namespace CspBuild.Fixes;

/// <summary>Why a finding is left as it is: a clause in English, without a full stop.</summary>
internal static class LeftReason
{
    public const string OtherRule = "only calls of tempfile.mktemp() are fixed";

    public const string Accepted = "a comment accepts it";

    public const string Reference = "the function is handed on here, and whoever calls it expects a path";

    public const string ByText = "the function is reached by its name as text";

    public const string ByExpression = "the module is the value of an expression";

    public const string BrokenFile = "the file has a syntax error, so that a change cannot be proven";

    public const string Doubt = "a cell of the notebook may run elsewhere or not at all, so that no name is certain";

    public const string Unpacked = "its arguments are unpacked from a list or a dictionary";

    public const string Bytes = "an argument is bytes";

    public const string NoText = "the suffix or the prefix is not text";

    public const string Pipe = "the path is that of a named pipe of Windows, where no directory can be";

    public const string UnknownArgument = "it has an argument that mktemp() does not take";

    public const string NameOnly = "only a part of the path is used, and its last part would be the same each time";

    public const string BareName = "an empty directory makes a bare name of the path";

    public const string Joined = "the path becomes a part of another one, and its directory may be a relative one";

    public const string Order = "its arguments would be evaluated in another order";

    public const string Comment = "a comment stands between its arguments";

    public const string ShowsItself = "the string around it prints the text of the call";

    public const string NoQuotes = "the strings around it leave no quotes to write a text with";

    public const string Encoding = "what the file's encoding makes of the new text is something else";

    public const string Unproven = "the changed file would not have the findings that it should have";

    /// <summary>A name by which the mend would reach something else.</summary>
    public static string Uncertain(string name) => $"'{name}' may be something else here";
}
