namespace CspBuild.Semantics;

/// <summary>How control gets out of a statement.</summary>
internal enum Completion
{
    /// <summary>To the next statement.</summary>
    Normal,

    /// <summary>By <c>raise</c>, which a <c>with</c> around it may swallow.</summary>
    Raise,

    /// <summary>By <c>return</c>, <c>break</c> or <c>continue</c>, or never.</summary>
    Leave,
}
