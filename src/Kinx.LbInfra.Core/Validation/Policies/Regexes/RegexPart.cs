namespace Kinx.LbInfra.Core.Validation.Policies.Regexes;

/// <summary>What is to be known of a part of a regular expression.</summary>
/// <param name="Width">How many bytes it matches; null when that varies, or is not worth knowing.</param>
/// <param name="Size">An upper bound of its units in PCRE2's compiled form.</param>
/// <param name="IsAnchor">It cannot be repeated.</param>
/// <param name="IsGroup">PCRE2 writes it out as often as it may be repeated.</param>
internal readonly record struct RegexPart(long? Width, long Size, bool IsAnchor = false, bool IsGroup = false)
{
    public static RegexPart Empty { get; } = new(0, 0);

    public static RegexPart Anchor { get; } = new(0, 1, IsAnchor: true);

    public static RegexPart Character { get; } = new(1, 2);

    // A bit for each of 256 bytes.
    public static RegexPart Class { get; } = new(1, 40);

    public static RegexPart Reference { get; } = new(null, 4);

    public RegexPart Then(RegexPart next) => new(Width + next.Width, Size + next.Size);

    public RegexPart Or(RegexPart other) => new(Width == other.Width ? Width : null, Size + other.Size + 6);

    public RegexPart Grouped(bool isLookaround = false) => new(isLookaround ? 0 : Width, Size + 12, IsGroup: true);

    /// <summary>The part repeated.</summary>
    /// <param name="least">From 0.</param>
    /// <param name="most">Null for no limit.</param>
    public RegexPart Repeated(int least, int? most) => new(
        least == most ? Width * least : null,
        IsGroup ? ((Size + 10) * Math.Max(1, most ?? least)) + 20 : (Size * 2) + 10,
        IsGroup: IsGroup);
}
