namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>The properties of a part of a regular expression that decide about its validity.</summary>
/// <param name="Width">Number of bytes that it matches; null if that varies or does not matter.</param>
/// <param name="Size">Upper bound of its size in units of PCRE2's compiled form.</param>
/// <param name="IsAnchor">True if it matches a position, which cannot be repeated.</param>
/// <param name="IsGroup">True if PCRE2 compiles one copy for each possible repetition.</param>
internal readonly record struct RegexPart(long? Width, long Size, bool IsAnchor = false, bool IsGroup = false)
{
    public static RegexPart Empty { get; } = new(0, 0);

    public static RegexPart Anchor { get; } = new(0, 1, IsAnchor: true);

    public static RegexPart Character { get; } = new(1, 2);

    // One bit for each of 256 bytes.
    public static RegexPart Class { get; } = new(1, 40);

    public static RegexPart Reference { get; } = new(null, 4);

    public RegexPart Then(RegexPart next) => new(Width + next.Width, Size + next.Size);

    public RegexPart Or(RegexPart other) => new(Width == other.Width ? Width : null, Size + other.Size + 6);

    public RegexPart Grouped(bool isLookaround = false) => new(isLookaround ? 0 : Width, Size + 12, IsGroup: true);

    /// <summary>The part with a quantifier.</summary>
    /// <param name="least">Minimum count, from 0.</param>
    /// <param name="most">Maximum count; null for no limit.</param>
    public RegexPart Repeated(int least, int? most) => new(
        least == most ? Width * least : null,
        IsGroup ? ((Size + 10) * Math.Max(1, most ?? least)) + 20 : (Size * 2) + 10,
        IsGroup: IsGroup);
}
