namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>How to reach a cloud, from an entry of clouds.yaml or from the <c>OS_*</c> variables.</summary>
/// <remarks>Source: openstacksdk: <c>openstack/config/loader.py</c>, and its "Configuring OpenStack SDK Applications".</remarks>
public sealed record CloudConfig
{
    /// <summary>Name for messages: the entry of clouds.yaml, or "environment".</summary>
    public required string Name { get; init; }

    /// <summary>Keystone's address, with or without a trailing <c>/v3</c>.</summary>
    public required Uri AuthUrl { get; init; }

    /// <summary>Who signs in, and for which project.</summary>
    public required Credential Credential { get; init; }

    /// <summary>If unset, the only region of the catalog; several are an error.</summary>
    public string? RegionName { get; init; }

    /// <summary>The kind of endpoints to use: <c>public</c> (default), <c>internal</c> or <c>admin</c>.</summary>
    public string Interface { get; init; } = "public";

    /// <summary>PEM file with the certificate authorities to trust; if unset, those of the system.</summary>
    public string? CaCertificateFile { get; init; }

    /// <summary>False only if the user asks for it (<c>verify: false</c>, <c>OS_INSECURE</c>).</summary>
    public bool VerifyTls { get; init; } = true;
}
