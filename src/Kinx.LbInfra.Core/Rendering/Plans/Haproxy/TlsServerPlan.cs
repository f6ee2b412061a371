using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How TLS is spoken with members.</summary>
internal sealed record TlsServerPlan
{
    /// <summary>The key file that HAProxy presents, or null.</summary>
    public required string? Certificate { get; init; }

    /// <summary>Null: certificates of members are not verified.</summary>
    public required string? CaFile { get; init; }

    /// <summary>Revoked certificates of members, or null.</summary>
    public required string? CrlFile { get; init; }

    /// <summary>Up to TLS 1.2.</summary>
    public required string Ciphers { get; init; }

    /// <summary>TLS 1.3.</summary>
    public required string CipherSuites { get; init; }

    /// <summary>In the order of preference; empty: none is offered.</summary>
    public required IReadOnlyList<AlpnProtocol> Alpn { get; init; }

    /// <summary>True: the server name that the client asked for goes on to the member.</summary>
    public required bool PassesServerName { get; init; }

    /// <summary>Versions that are not spoken.</summary>
    public required IReadOnlyList<TlsVersion> Without { get; init; }
}
