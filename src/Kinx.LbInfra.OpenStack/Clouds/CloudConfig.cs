namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>How to reach one cloud: what an entry of clouds.yaml, or the <c>OS_*</c> variables, say.</summary>
/// <remarks>Source: openstacksdk: <c>openstack/config/loader.py</c>, and its "Configuring OpenStack SDK Applications".</remarks>
public sealed record CloudConfig
{
    /// <summary>Name for messages: the entry of clouds.yaml, or "environment".</summary>
    public required string Name { get; init; }

    /// <summary>Keystone's address with or without the trailing <c>/v3</c>.</summary>
    public required Uri AuthUrl { get; init; }

    /// <summary>Who signs in, and for which project.</summary>
    public required Credential Credential { get; init; }

    /// <summary>Unset: the catalog's only region; an error when it has several.</summary>
    public string? RegionName { get; init; }

    /// <summary>Which addresses of the catalog are used: <c>public</c> (default), <c>internal</c> or <c>admin</c>.</summary>
    public string Interface { get; init; } = "public";

    /// <summary>PEM file with the certificate authorities to trust in place of the system's; unset: the system's.</summary>
    public string? CaCertificateFile { get; init; }

    /// <summary>False only when the user asked for it (<c>verify: false</c>, <c>OS_INSECURE</c>).</summary>
    public bool VerifyTls { get; init; } = true;
}
