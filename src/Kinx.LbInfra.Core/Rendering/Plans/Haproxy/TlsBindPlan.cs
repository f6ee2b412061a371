using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Rendering.Plans.Haproxy;

/// <summary>How a listener terminates TLS.</summary>
internal sealed record TlsBindPlan
{
    /// <summary>The file that lists <see cref="Certificates"/>.</summary>
    public required string CrtList { get; init; }

    /// <summary>Key files, the default one first.</summary>
    public required IReadOnlyList<string> Certificates { get; init; }

    /// <summary>File with the authorities of client certificates; null if clients present none.</summary>
    public required string? CaFile { get; init; }

    /// <summary>File with the revoked client certificates, or null.</summary>
    public required string? CrlFile { get; init; }

    public required ClientAuthentication Verify { get; init; }

    /// <summary>If true, clients with an invalid certificate connect nevertheless, and a policy decides about them.</summary>
    public required bool AdmitsInvalid { get; init; }

    /// <summary>Ciphers for TLS 1.2 and below.</summary>
    public required string Ciphers { get; init; }

    /// <summary>Cipher suites for TLS 1.3.</summary>
    public required string CipherSuites { get; init; }

    /// <summary>Protocols in order of preference.</summary>
    public required IReadOnlyList<AlpnProtocol> Alpn { get; init; }

    /// <summary>TLS versions that are disabled.</summary>
    public required IReadOnlyList<TlsVersion> Without { get; init; }
}
