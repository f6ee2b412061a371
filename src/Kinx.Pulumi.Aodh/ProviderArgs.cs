using Pulumi;

namespace Kinx.Pulumi.Aodh;

/// <summary>How to sign in to a cloud. Everything is optional: a name in clouds.yaml is enough.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    /// <summary>Id of an application credential, which replaces user and password.</summary>
    [Input("applicationCredentialId")]
    public Input<string>? ApplicationCredentialId { get; set; }

    [Input("applicationCredentialSecret")]
    private Input<string>? _applicationCredentialSecret;

    /// <summary>Secret of the application credential. Always secret.</summary>
    public Input<string>? ApplicationCredentialSecret
    {
        get => _applicationCredentialSecret;
        set => _applicationCredentialSecret = value is null ? (Input<string>?)null : Output.CreateSecret(value.ToOutput());
    }

    /// <summary>Keystone's address, such as <c>https://keystone.example.com/v3</c>.</summary>
    [Input("authUrl")]
    public Input<string>? AuthUrl { get; set; }

    /// <summary>Name of a cloud in clouds.yaml; the other arguments override its settings.</summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    [Input("password")]
    private Input<string>? _password;

    /// <summary>Password of the user. Always secret.</summary>
    public Input<string>? Password
    {
        get => _password;
        set => _password = value is null ? (Input<string>?)null : Output.CreateSecret(value.ToOutput());
    }

    /// <summary>Domain of the project.</summary>
    [Input("projectDomainName")]
    public Input<string>? ProjectDomainName { get; set; }

    /// <summary>Name of the region in which Aodh is used.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Name of the project that owns the alarms.</summary>
    [Input("tenantName")]
    public Input<string>? TenantName { get; set; }

    /// <summary>Domain of the user.</summary>
    [Input("userDomainName")]
    public Input<string>? UserDomainName { get; set; }

    /// <summary>Name of the user.</summary>
    [Input("userName")]
    public Input<string>? UserName { get; set; }
}
