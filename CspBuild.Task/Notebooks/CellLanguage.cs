namespace CspBuild.Notebooks;

/// <summary>
/// Which language a notebook or a cell is in, by all that it says. Several programs write such names and each looks at its own: one that
/// says Python is enough, and a name that nobody knows says nothing, since kernels are named by their users.
/// </summary>
internal sealed class CellLanguage
{
    // Names that a kernel or an editor has for what is not Python, with blanks around each; numbers and what follows a hyphen are cut off
    // before.
    private const string Others =
        " r ir sparkr julia ijulia scala almond c# f# csharp fsharp .net powershell pwsh vb vbnet javascript typescript js ts jsx tsx node nodejs deno ruby " +
        " iruby bash sh shell zsh fish cmd bat java ijava kotlin groovy go gophernotes rust evcxr c c++ cpp xcpp cuda haskell ihaskell octave matlab sas " +
        " stata perl raku php lua sql tsql mysql postgres sqlite kql kusto html css svg markdown md mermaid latex tex prolog scheme racket clojure lisp " +
        " elixir erlang ocaml fortran swift dart maxima gap wolfram mathematica apl tcl coq lean nim zig crystal sparql graphql cypher http rest json " +
        " yaml xml csv toml text plaintext value dockerfile ";

    private bool _hasOther;

    /// <summary>Whether something says Python.</summary>
    public bool IsPython { get; private set; }

    /// <summary>Whether something says another language, and nothing Python.</summary>
    public bool IsOther => _hasOther && !IsPython;

    /// <summary>Whether anything is said at all.</summary>
    public bool IsSaid { get; private set; }

    /// <summary>Takes note of a name; null says nothing.</summary>
    public void Add(string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            IsSaid = true;
            IsPython |= IsPythonName(name);
            _hasOther |= IsOtherName(name);
        }
    }

    /// <summary>Whether a name is one of Python's.</summary>
    public static bool IsPythonName(string? name) =>
        name is not null && (Words.Contains(name, "python") || name is "pyspark" or "sage" or "sos" or "SoS");

    /// <summary>Whether a name is certainly another language's.</summary>
    public static bool IsOtherName(string? name)
    {
        var end = 0;
        while (name is not null && end < name.Length && (char.IsLetter(name[end]) || name[end] is '#' or '+' or '.'))
        {
            end++;
        }

        return end > 0 && name is not null && Words.Contains(Others, $" {name.Substring(0, end)} ");
    }
}
