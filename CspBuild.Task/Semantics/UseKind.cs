namespace CspBuild.Semantics;

/// <summary>What an expression does with the member that it names.</summary>
internal enum UseKind
{
    /// <summary>Loads it without calling it.</summary>
    Reference,

    /// <summary>Calls it.</summary>
    Call,
}
