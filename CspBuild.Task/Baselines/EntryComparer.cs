using System;
using System.Collections.Generic;

namespace CspBuild.Baselines;

/// <summary>Compares entries by what they accept, and orders them as they are written: by file, rule and fingerprint.</summary>
internal sealed class EntryComparer : IEqualityComparer<BaselineEntry>, IComparer<BaselineEntry>
{
    private EntryComparer()
    {
    }

    /// <summary>The only one.</summary>
    public static EntryComparer Instance { get; } = new();

    public bool Equals(BaselineEntry x, BaselineEntry y) => Compare(x, y) == 0;

    public int GetHashCode(BaselineEntry obj) => (StringComparer.Ordinal.GetHashCode(obj.Path) * 31) + obj.Fingerprint.GetHashCode();

    public int Compare(BaselineEntry x, BaselineEntry y)
    {
        var byPath = string.CompareOrdinal(x.Path, y.Path);
        var byRule = byPath != 0 ? byPath : string.CompareOrdinal(x.Rule, y.Rule);
        return byRule != 0 ? byRule : x.Fingerprint.CompareTo(y.Fingerprint);
    }
}
