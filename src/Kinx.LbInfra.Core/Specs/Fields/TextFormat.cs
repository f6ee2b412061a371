namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>The format of a text.</summary>
public enum TextFormat
{
    /// <summary>An OpenStack ID: 32 hexadecimal digits, with or without dashes.</summary>
    Uuid,

    /// <summary>A name that becomes part of other names: letters, digits, <c>. _ -</c>, starting with a letter or digit.</summary>
    ObjectName,

    /// <summary>A DNS label: letters, digits and inner dashes, starting with a letter.</summary>
    HostLabel,

    /// <summary>A network for which a single address may stand.</summary>
    AddressOrCidr,

    /// <summary>An absolute http or https URL.</summary>
    Url,

    /// <summary>An absolute http or https URL for redirects. As in Octavia, almost anything may follow the host.</summary>
    RedirectUrl,

    /// <summary>An absolute path with an optional query, as in the first line of an HTTP request.</summary>
    UrlPath,

    /// <summary>A DNS name.</summary>
    DomainName,

    /// <summary>A list of HTTP status codes and ranges: <c>200,202,210-219</c>.</summary>
    StatusCodes,

    /// <summary>The name of an HTTP cookie.</summary>
    CookieName,

    /// <summary>An OpenSSL cipher list.</summary>
    CipherList,

    /// <summary>A reference to key material: <c>secret://name</c>.</summary>
    SecretUrl,

    /// <summary>A BGP community of RFC 1997: <c>60201:100</c>, or one that is well known, such as <c>no-export</c>.</summary>
    Community,

    /// <summary>A large BGP community of RFC 8092: <c>4200000011:1:2</c>.</summary>
    LargeCommunity,

    /// <summary>A text without line breaks.</summary>
    OneLine,

    /// <summary>A login name of a Unix system.</summary>
    UserName,

    /// <summary>A public key in the format of <c>.pub</c> files: type, base64 and an optional comment.</summary>
    SshPublicKey,
}
