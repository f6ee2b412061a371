using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Why a text does not have its format.</summary>
/// <param name="Expected">What the text should be, with an article; true of no text that has this fault.</param>
/// <param name="Better">A text close to the given one that has the format; null if there is none.</param>
internal sealed partial record FormatFault(string Expected, string? Better = null)
{
    private const string Mapped = "an address that a packet can have: this is IPv4 written as IPv6";

    /// <summary>The fault of a text that <see cref="TextFormats.Read"/> does not take.</summary>
    public static FormatFault Of(Type type, TextFormat? format, string text)
    {
        var isAddress = type == typeof(HostAddress) || type == typeof(Cidr);
        if (isAddress && MappedAddress.Is(text)) return new FormatFault(Mapped, MappedAddress.InIPv4(text));
        if (format is { } known) return Of(known, text);
        return new FormatFault(type == typeof(HostAddress) ? "an IPv4 or IPv6 address" : "a network such as \"10.0.0.0/8\"");
    }

    private static FormatFault Of(TextFormat format, string text) => format switch
    {
        TextFormat.UrlPath => new FormatFault(Path(text)),
        TextFormat.Url or TextFormat.RedirectUrl => new FormatFault(Url(text)),
        TextFormat.StatusCodes when StatusCodes().IsMatch(text) => new FormatFault("a list in which every range ascends"),
        TextFormat.Community or TextFormat.LargeCommunity => CommunityText.Fault(format, text),
        TextFormat.HostLabel => new FormatFault(TextFormats.Describe(format), HostLabel(text)),
        _ => new FormatFault(TextFormats.Describe(format)),
    };

    private static string Path(string text)
    {
        if (!text.StartsWith('/')) return TextFormats.Describe(TextFormat.UrlPath);
        if (text.Contains('#', StringComparison.Ordinal)) return "a path without \"#\": what follows it is never sent to a server";
        if (text.StartsWith("//", StringComparison.Ordinal)) return "a path that starts with a single \"/\"";
        if (text.Any(char.IsWhiteSpace)) return "a path without blanks: write them as \"%20\"";
        if (text.Any(c => c is '[' or ']')) return "a path without brackets: write them as \"%5B\" and \"%5D\"";
        return "a path without control characters";
    }

    private static string Url(string text)
    {
        var start = Scheme().Match(text);
        if (!start.Success) return TextFormats.Describe(TextFormat.Url);
        if (text.Any(char.IsWhiteSpace)) return "a URL without blanks: write them as \"%20\"";
        var host = text[start.Length..].Split('/', '?', '#', '\\')[0];
        return host.Length == 0 ? "a URL with a host" : "a URL with a valid host, port, path and query";
    }

    private static string? HostLabel(string text)
    {
        var name = NotInLabel().Replace(text, "-").Trim('-');
        if (name.Length > 0 && char.IsAsciiDigit(name[0])) name = "lb-" + name;
        return TextFormats.Normalize(TextFormat.HostLabel, name);
    }

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotInLabel();

    [GeneratedRegex(@"\A[Hh][Tt][Tt][Pp][Ss]?://")]
    private static partial Regex Scheme();

    [GeneratedRegex(@"\A\d{3}(?:-\d{3})?(?:\s*,\s*\d{3}(?:-\d{3})?)*\z")]
    private static partial Regex StatusCodes();
}
