using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Checks texts against their format and converts them to canonical form.</summary>
internal static partial class TextFormats
{
    private const string Unreserved = @"[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2}";

    private const string Authority =
        @"(?:(?:" + Unreserved + @"|:)*@)?(?:(?:" + Unreserved + @")+|\[(?=[^\]]*:[^\]]*:)[0-9A-Fa-f:.]+\])(?::[0-9]*)?";

    /// <summary>The value of a text, an address or a network; null if the text is none.</summary>
    public static object? Read(Type type, TextFormat? format, string text)
    {
        if (type == typeof(HostAddress)) return MappedAddress.Is(text) ? null : HostAddress.Read(text);
        if (type == typeof(Cidr)) return MappedAddress.Is(text) ? null : Cidr.Read(text);
        return format is { } known ? Normalize(known, text) : text;
    }

    /// <summary>The text in canonical form; null if it does not have the format.</summary>
    public static string? Normalize(TextFormat format, string text) => format switch
    {
        TextFormat.Uuid => Guid.TryParseExact(text, "D", out var id) || Guid.TryParseExact(text, "N", out id) ? id.ToString() : null,
        TextFormat.StatusCodes => StatusCodes().IsMatch(text) ? AscendingRanges(text.Replace(" ", "", StringComparison.Ordinal)) : null,
        TextFormat.Community or TextFormat.LargeCommunity => CommunityText.Normalize(format, text),
        _ => Pattern(format).IsMatch(text) ? text : null,
    };

    /// <summary>True for the address of a secret or container in Barbican, which is not secret itself.</summary>
    public static bool IsBarbicanUrl(string text) => BarbicanUrl().IsMatch(text);

    /// <summary>A description of a format, for messages.</summary>
    public static string Describe(TextFormat format) => format switch
    {
        TextFormat.AddressOrCidr => "an address or a network such as \"10.0.0.0/8\"",
        TextFormat.Uuid => "an id of 32 hexadecimal digits",
        TextFormat.ObjectName => "a name of letters, digits, \".\", \"_\" and \"-\"",
        TextFormat.HostLabel => "a name of letters, digits and dashes that starts with a letter",
        TextFormat.Url or TextFormat.RedirectUrl => "a URL that starts with \"http://\" or \"https://\"",
        TextFormat.UrlPath => "a path that starts with \"/\"",
        TextFormat.DomainName => "a domain name",
        TextFormat.StatusCodes => "codes and ranges such as \"200,202,210-219\"",
        TextFormat.CookieName => "a cookie name",
        TextFormat.CipherList => "an OpenSSL cipher list",
        TextFormat.SecretUrl => "a reference such as \"secret://name\"",
        TextFormat.Community => "a community such as \"60201:100\" or \"no-export\"",
        TextFormat.LargeCommunity => "a large community such as \"4200000011:1:2\"",
        TextFormat.OneLine => "a text of one line without control characters",
        TextFormat.UserName => "a login name",
        TextFormat.SshPublicKey => "a public key such as \"ssh-ed25519 AAAA…\"",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "unknown format"),
    };

    // HAProxy refuses "204-200". Ordinal comparison suffices, because both ends have three digits.
    private static string? AscendingRanges(string codes) =>
        codes.Split(',').Select(item => item.Split('-')).All(ends => string.CompareOrdinal(ends[0], ends[^1]) <= 0) ? codes : null;

    private static Regex Pattern(TextFormat format) => format switch
    {
        TextFormat.ObjectName => ObjectName(),
        TextFormat.HostLabel => HostLabel(),
        TextFormat.Url => Url(),
        TextFormat.RedirectUrl => RedirectUrl(),
        TextFormat.UrlPath => UrlPath(),
        TextFormat.DomainName => DomainName(),
        TextFormat.CookieName => CookieName(),
        TextFormat.CipherList => CipherList(),
        TextFormat.SecretUrl => SecretUrl(),
        TextFormat.OneLine => OneLine(),
        TextFormat.UserName => UserName(),
        TextFormat.SshPublicKey => SshPublicKey(),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "unknown format"),
    };

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex ObjectName();

    [GeneratedRegex(@"\A[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?\z")]
    private static partial Regex HostLabel();

    // User, host and port as in RFC 3986, and only printable ASCII, because Python's urllib accepts nothing else.
    [GeneratedRegex(@"\A[Hh][Tt][Tt][Pp][Ss]?://" + Authority + @"(?:[/?#](?:[!-$&-~]|%[0-9A-Fa-f]{2})*)?\z")]
    private static partial Regex Url();

    // Octavia encodes path, query and fragment before it checks them, so they may contain anything; only a path no brackets.
    [GeneratedRegex(@"\A[Hh][Tt][Tt][Pp][Ss]?://" + Authority + @"(?:[/\\][^\p{Cc} ?#\[\]]*)?(?:\?[^\p{Cc} #]*)?(?:\#[^\p{Cc} ]*)?\z")]
    private static partial Regex RedirectUrl();

    // As above. A second "/" would start a host name, and clients never send fragments.
    [GeneratedRegex(@"\A/(?!/(?!/))[^\p{Cc}\s?#\[\]]*(?:\?[^\p{Cc}\s#]*)?\z")]
    private static partial Regex UrlPath();

    // Octavia's DOMAIN_NAME_REGEX.
    [GeneratedRegex(@"\A(?=.{1,253}\.?\z)(?:(?!-|[^.]+_)[A-Za-z0-9_-]{1,63}(?<!-)(?:\.|\z))+\z")]
    private static partial Regex DomainName();

    [GeneratedRegex(@"\A\d{3}(?:-\d{3})?(?:\s*,\s*\d{3}(?:-\d{3})?)*\z")]
    private static partial Regex StatusCodes();

    // A token (RFC 6265); Octavia refuses the same separators. Where HAProxy expects the name, an apostrophe cannot be written.
    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&*+.^_`|~-]+\z")]
    private static partial Regex CookieName();

    // Octavia's VALID_CIPHER_RE.
    [GeneratedRegex(@"\A[A-Za-z0-9+!:@=_.-]+\z")]
    private static partial Regex CipherList();

    [GeneratedRegex(@"\A[Hh][Tt][Tt][Pp][Ss]?://[^\s@?#]+/(?:containers|secrets)/[^\s@?#]+\z")]
    private static partial Regex BarbicanUrl();

    [GeneratedRegex(@"\Asecret://[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex SecretUrl();

    [GeneratedRegex(@"\A[^\p{Cc}\u2028\u2029]*\z")]
    private static partial Regex OneLine();

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]{0,31}\z")]
    private static partial Regex UserName();

    // Every such key starts with the length of its type, whose first three bytes are zero: "AAAA" in base64.
    [GeneratedRegex(@"\A(?:ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(?:256|384|521)) AAAA[A-Za-z0-9+/]+={0,2}(?: [ -~]+)?\z")]
    private static partial Regex SshPublicKey();
}
