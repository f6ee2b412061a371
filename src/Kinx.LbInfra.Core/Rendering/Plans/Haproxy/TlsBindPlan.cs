using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How a listener ends TLS.</summary>
internal sealed record TlsBindPlan
{
    /// <summary>The file that lists <see cref="Certificates"/>.</summary>
    public required string CrtList { get; init; }

    /// <summary>Key files, the default one first.</summary>
    public required IReadOnlyList<string> Certificates { get; init; }

    /// <summary>Authorities of client certificates; null: clients present none.</summary>
    public required string? CaFile { get; init; }

    /// <summary>Revoked client certificates, or null.</summary>
    public required string? CrlFile { get; init; }

    public required ClientAuthentication Verify { get; init; }

    /// <summary>Up to TLS 1.2.</summary>
    public required string Ciphers { get; init; }

    /// <summary>TLS 1.3.</summary>
    public required string CipherSuites { get; init; }

    /// <summary>In the order of preference.</summary>
    public required IReadOnlyList<AlpnProtocol> Alpn { get; init; }

    /// <summary>Versions that are not spoken.</summary>
    public required IReadOnlyList<TlsVersion> Without { get; init; }
}
