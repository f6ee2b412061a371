namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>The raw settings of one cloud (keys as in clouds.yaml, nested ones as <c>auth.username</c>) and their meaning.</summary>
internal sealed class CloudSettings(string name, Func<string, string?> setting)
{
    private static readonly string[] PasswordTypes = ["password", "v3password"];
    private static readonly string[] ApplicationTypes = ["v3applicationcredential"];

    /// <exception cref="CloudConfigException">A required setting is missing, or the authentication type is not supported.</exception>
    public CloudConfig ToConfig() => new()
    {
        Name = name,
        AuthUrl = AuthUrl(),
        Credential = UsesApplicationCredential() ? ApplicationCredential() : PasswordCredential(),
        RegionName = setting("region_name"),
        Interface = (setting("interface") ?? "public").Replace("URL", "", StringComparison.Ordinal),
        CaCertificateFile = setting("cacert"),
        VerifyTls = setting("verify") is not { } verify || IsTrue(verify),
    };

    public static bool IsTrue(string text) => text.ToLowerInvariant() is "true" or "1" or "yes" or "on";

    private Uri AuthUrl()
    {
        if (Uri.TryCreate(Needed("auth.auth_url"), UriKind.Absolute, out var url) && url.Scheme is "http" or "https") return url;
        throw new CloudConfigException($"cloud '{name}': auth_url '{setting("auth.auth_url")}' is not an http or https address");
    }

    private bool UsesApplicationCredential()
    {
        if (setting("auth_type") is not { } type) return setting("auth.application_credential_secret") is not null;
        if (ApplicationTypes.Contains(type)) return true;
        if (PasswordTypes.Contains(type)) return false;
        throw new CloudConfigException(
            $"cloud '{name}': auth_type '{type}' is not supported; use password or v3applicationcredential");
    }

    private Credential.Application ApplicationCredential() => new()
    {
        Id = setting("auth.application_credential_id"),
        Name = setting("auth.application_credential_id") is null ? Needed("auth.application_credential_name") : null,
        UserId = setting("auth.user_id"),
        UserName = setting("auth.username"),
        UserDomain = Domain("user"),
        ApplicationSecret = Needed("auth.application_credential_secret"),
    };

    private Credential.Password PasswordCredential() => new()
    {
        UserId = setting("auth.user_id"),
        UserName = setting("auth.user_id") is null ? Needed("auth.username") : null,
        UserDomain = Domain("user"),
        UserPassword = Needed("auth.password"),
        ProjectId = setting("auth.project_id"),
        ProjectName = setting("auth.project_id") is null ? Needed("auth.project_name") : null,
        ProjectDomain = Domain("project"),
    };

    private DomainName Domain(string of)
    {
        var id = setting($"auth.{of}_domain_id") ?? setting("auth.domain_id") ?? setting("auth.default_domain");
        var domain = setting($"auth.{of}_domain_name") ?? setting("auth.domain_name");
        return id is null && domain is null ? DomainName.Default : new DomainName(id, domain);
    }

    private string Needed(string key)
    {
        if (setting(key) is { Length: > 0 } value) return value;
        throw new CloudConfigException($"cloud '{name}': '{key["auth.".Length..]}' is missing");
    }
}
