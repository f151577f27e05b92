namespace CspBuild.Semantics;

/// <summary>
/// The tracked names that an expression may evaluate to, one bit each (<see cref="TrackedNames"/>). A value that nobody
/// asks about has no bit: the empty set says "unknown".
/// </summary>
/// <param name="Bits">Bit i stands for tracked name i; the highest bit is <see cref="Unbound"/>.</param>
internal readonly record struct ValueSet(ulong Bits)
{
    /// <summary>No tracked name at all.</summary>
    public static ValueSet Unknown => default;

    /// <summary>A variable that may have no value, so that looking it up goes on in the scopes outside.</summary>
    public static ValueSet Unbound => new(1UL << 63);

    /// <summary>Whether no tracked name is in the set.</summary>
    public bool IsUnknown => Bits == 0;

    /// <summary>The set of one tracked name.</summary>
    public static ValueSet Of(int index) => new(1UL << index);

    /// <summary>Whether the two sets share a member.</summary>
    public bool Overlaps(ValueSet other) => (Bits & other.Bits) != 0;

    /// <summary>What is in either set.</summary>
    public ValueSet Union(ValueSet other) => new(Bits | other.Bits);

    /// <summary>What is in this set and not in <paramref name="other"/>.</summary>
    public ValueSet Except(ValueSet other) => new(Bits & ~other.Bits);
}
