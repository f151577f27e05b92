using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>One use of a module's member, found by name resolution.</summary>
/// <param name="Member">The member.</param>
/// <param name="Kind">Whether the member is called.</param>
/// <param name="Span">The call expression for a call, else the expression that loads the member.</param>
/// <param name="Extent"><paramref name="Span"/>, or the outermost grouping parentheses directly around it.</param>
internal sealed record MemberUse(ModuleMember Member, UseKind Kind, TextSpan Span, TextSpan Extent);
