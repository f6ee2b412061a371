using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>The TLS settings for connections to members.</summary>
internal sealed record TlsServerPlan
{
    /// <summary>The file with HAProxy's client certificate and key, or null.</summary>
    public required string? Certificate { get; init; }

    /// <summary>File with the authorities of members' certificates; null if these are not verified.</summary>
    public required string? CaFile { get; init; }

    /// <summary>File with the revoked certificates of members, or null.</summary>
    public required string? CrlFile { get; init; }

    /// <summary>Ciphers for TLS 1.2 and below.</summary>
    public required string Ciphers { get; init; }

    /// <summary>Cipher suites for TLS 1.3.</summary>
    public required string CipherSuites { get; init; }

    /// <summary>Protocols to offer, in order of preference; may be empty.</summary>
    public required IReadOnlyList<AlpnProtocol> Alpn { get; init; }

    /// <summary>If true, HAProxy passes the client's server name (SNI) on to the member.</summary>
    public required bool PassesServerName { get; init; }

    /// <summary>The server name for all connections, or null.</summary>
    public required string? ServerName { get; init; }

    /// <summary>TLS versions that are disabled.</summary>
    public required IReadOnlyList<TlsVersion> Without { get; init; }
}
