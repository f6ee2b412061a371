namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>
/// The well-known BGP communities that make sense on a VIP (RFC 1997, RFC 3765), in the words of FRR; "blackhole", for example, would
/// discard its traffic.
/// </summary>
internal static class WellKnownCommunity
{
    private static readonly Dictionary<string, string> Numbers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no-export"] = "65535:65281",
        ["no-advertise"] = "65535:65282",
        ["no-peer"] = "65535:65284",
    };

    /// <summary>Such as <c>65535:65281</c>; null for another text. The case of letters does not count.</summary>
    public static string? NumbersOf(string name) => Numbers.GetValueOrDefault(name);

    /// <summary>Such as <c>no-export</c>; null for other numbers.</summary>
    public static string? NameOf(string numbers) => Numbers.FirstOrDefault(known => known.Value == numbers).Key;
}
