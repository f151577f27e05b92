using System.Collections.Generic;
using CspBuild.Text;

namespace CspBuild.Semantics;

/// <summary>Keeps the places where a value is called or handed on, until it is known what the values are.</summary>
internal sealed class UseCollector(ValueGraph values, TrackedNames names)
{
    private readonly ArrayBuilder<Candidate> _candidates = new();

    /// <summary>Notes that <paramref name="value"/> is loaded or called at <paramref name="span"/>.</summary>
    public void Add(int value, UseKind kind, TextSpan span, TextSpan extent)
    {
        if (values.MayBeReported(value))
        {
            _candidates.Add(new Candidate(value, kind, span, extent));
        }
    }

    /// <summary>The uses of reported members in source order, once the graph is solved.</summary>
    public MemberUse[] GetUses()
    {
        var uses = new List<MemberUse>();
        for (var number = 0; number < _candidates.Count; number++)
        {
            ref var candidate = ref _candidates[number];
            var found = values.GetValues(candidate.Value);
            for (var i = 0; i < names.Count; i++)
            {
                if (found.Overlaps(ValueSet.Of(i)) && names.GetReported(i) is { } member)
                {
                    uses.Add(new MemberUse(member, candidate.Kind, candidate.Span, candidate.Extent));
                }
            }
        }

        uses.Sort(CompareBySource);
        return uses.ToArray();
    }

    private static int CompareBySource(MemberUse left, MemberUse right)
    {
        var byStart = left.Span.Start.CompareTo(right.Span.Start);
        return byStart != 0 ? byStart : left.Span.End.CompareTo(right.Span.End);
    }

    private readonly record struct Candidate(int Value, UseKind Kind, TextSpan Span, TextSpan Extent);
}
