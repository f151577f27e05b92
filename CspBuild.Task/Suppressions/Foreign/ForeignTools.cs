using System;

namespace CspBuild.Suppressions.Foreign;

/// <summary>Other tools whose comments may accept findings here.</summary>
[Flags]
internal enum ForeignTools
{
    /// <summary>None: their comments are theirs.</summary>
    None = 0,

    /// <summary><c># nosec</c>.</summary>
    Bandit = 1,

    /// <summary><c># noqa: S306</c>, <c># ruff: ignore[S306]</c>, <c># ruff: disable[S306]</c>, <c># ruff: noqa</c>.</summary>
    Ruff = 2,

    /// <summary><c># nosemgrep</c>.</summary>
    Semgrep = 4,

    /// <summary><c># NOSONAR</c>.</summary>
    Sonar = 8,
}
