using System.Globalization;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Reads BGP communities, in the notation of FRR.</summary>
internal static class CommunityText
{
    /// <summary>The text in canonical form; null if it is no community that a VIP may have.</summary>
    public static string? Normalize(TextFormat format, string text)
    {
        if (format == TextFormat.Community && WellKnownCommunity.NumbersOf(text) is not null) return text.ToLowerInvariant();
        if (Numbers(text) is not { } numbers) return null;
        return IsTaken(format, numbers) ? string.Join(':', numbers) : null;
    }

    /// <summary>Why a text has no canonical form.</summary>
    public static FormatFault Fault(TextFormat format, string text)
    {
        if (Numbers(text) is not { } numbers) return new FormatFault(TextFormats.Describe(format));
        if (format == TextFormat.LargeCommunity)
        {
            return new FormatFault("three numbers up to 4294967295, the first of them an AS number that is not reserved");
        }

        var name = WellKnownCommunity.NameOf(string.Join(':', numbers));
        if (name is not null) return new FormatFault("the name of a well-known community", name);
        return new FormatFault(
            numbers.Count == 3
                ? "a community of two numbers (\"large_communities\" takes three)"
                : "two numbers, from 1 to 65534 and up to 65535, or no-export, no-advertise or no-peer (\"large_communities\" takes more)");
    }

    private static bool IsTaken(TextFormat format, List<ulong> numbers)
    {
        // 0 and 65535 are reserved: RFC 1997, and RFC 8092 in section 5.
        if (format == TextFormat.Community) return numbers is [>= 1 and <= 65534, <= 65535];
        return numbers is [not (0 or 65535 or uint.MaxValue), _, _] && numbers.TrueForAll(number => number <= uint.MaxValue);
    }

    private static List<ulong>? Numbers(string text)
    {
        var numbers = new List<ulong>();
        foreach (var part in text.Split(':'))
        {
            if (!ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
            numbers.Add(number);
        }

        return numbers.Count is 2 or 3 ? numbers : null;
    }
}
