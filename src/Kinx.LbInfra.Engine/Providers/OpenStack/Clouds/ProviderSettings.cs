using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Schemas.Comparing;
using Kinx.LbInfra.OpenStack.Clouds;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.Clouds;

/// <summary>The provider's own inputs: the cloud's name, and settings that override those of clouds.yaml.</summary>
internal static class ProviderSettings
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["applicationCredentialId"] = "auth.application_credential_id",
        ["applicationCredentialName"] = "auth.application_credential_name",
        ["applicationCredentialSecret"] = "auth.application_credential_secret",
        ["authUrl"] = "auth.auth_url",
        ["cacertFile"] = "cacert",
        ["defaultDomain"] = "auth.default_domain",
        ["domainId"] = "auth.domain_id",
        ["domainName"] = "auth.domain_name",
        ["endpointType"] = "interface",
        ["password"] = "auth.password",
        ["projectDomainId"] = "auth.project_domain_id",
        ["projectDomainName"] = "auth.project_domain_name",
        ["region"] = "region_name",
        ["tenantId"] = "auth.project_id",
        ["tenantName"] = "auth.project_name",
        ["userDomainId"] = "auth.user_domain_id",
        ["userDomainName"] = "auth.user_domain_name",
        ["userId"] = "auth.user_id",
        ["userName"] = "auth.username",
    };

    private static readonly string[] Secrets = ["password", "applicationCredentialSecret"];

    // Settings of the published plugin that have no effect, since this provider signs in and repeats calls in its own way.
    private static readonly string[] WithoutEffect =
        ["allowReauth", "delayedAuth", "disableNoCacheHeader", "enableLogging", "maxRetries", "useOctavia", "version", "pluginDownloadURL"];

    public static CheckResult Check(CheckRequest request)
    {
        const string Unknown = "could not validate provider configuration: Invalid or unknown key";
        var failures = request.NewInputs.Keys
            .Where(key => !IsKnown(key))
            .Select(key => new CheckFailure("", $"{Unknown}. Examine values at '{request.Resource.Name}.{key}'."));
        var inputs = request.NewInputs;
        foreach (var key in Secrets.Where(inputs.ContainsKey)) inputs = inputs.Set(key, PropertyValue.SecretOf(inputs[key]));
        return new CheckResult(inputs, [.. failures]);
    }

    private static bool IsKnown(string key) =>
        key is "cloud" or "insecure"
        || Keys.ContainsKey(key)
        || WithoutEffect.Contains(key)
        || key.StartsWith("__", StringComparison.Ordinal);

    /// <summary>No change ever replaces a provider.</summary>
    public static DiffResult Diff(DiffRequest request)
    {
        var changes = new PropertyChanges();
        foreach (var key in request.OldInputs.Keys.Union(request.NewInputs.Keys))
        {
            var (old, now) = (request.OldInputs.GetValueOrDefault(key), request.NewInputs.GetValueOrDefault(key));
            if (now is null) changes.Delete(key, replaces: false);
            else if (old is null) changes.Add(key, replaces: false);
            else if (!now.Equals(old)) changes.Update(key, replaces: false);
        }

        return changes.Detailed.Count == 0 ? DiffResult.NoChange : new DiffResult(DiffChanges.Some, [], false, changes.Detailed);
    }

    /// <exception cref="CloudConfigException">The configuration is missing or incomplete.</exception>
    public static CloudConfig Load(CloudConfigLoader loader, Given inputs)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, key) in Keys)
        {
            if (inputs.FilledText(name) is { } value) settings[key] = value;
        }

        if ((inputs.Text("insecure") ?? ScalarText.Of(inputs.Value("insecure") ?? PropertyValue.Null)) == "true")
        {
            settings["verify"] = "false";
        }

        return loader.Load(inputs.FilledText("cloud"), settings);
    }
}
