namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>Finds the configuration of a cloud in the same places as other OpenStack tools.</summary>
/// <remarks>Source: openstacksdk: <c>openstack/config/loader.py</c>.</remarks>
public sealed class CloudConfigLoader(Func<string, string?> environment, string workingDirectory)
{
    /// <summary>A loader with the environment and working folder of this process.</summary>
    public static CloudConfigLoader FromProcess() => new(Environment.GetEnvironmentVariable, Directory.GetCurrentDirectory());

    /// <summary>
    /// Loads the named entry of clouds.yaml; without a name, the entry that <c>OS_CLOUD</c> names, or else the <c>OS_*</c> variables.
    /// </summary>
    /// <exception cref="CloudConfigException">There is no configuration, or it is incomplete.</exception>
    public CloudConfig Load(string? cloudName) => Load(cloudName, new Dictionary<string, string>());

    /// <summary>As <see cref="Load(string?)"/>, with settings that override those found.</summary>
    /// <param name="overrides">Keys as in clouds.yaml, nested ones with a dot: <c>region_name</c>, <c>auth.username</c>.</param>
    public CloudConfig Load(string? cloudName, IReadOnlyDictionary<string, string> overrides)
    {
        var name = cloudName ?? Variable("OS_CLOUD");
        Func<string, string?> found = name is null ? FromEnvironment : FromFile(name);
        return new CloudSettings(name ?? "environment", key => overrides.GetValueOrDefault(key) ?? found(key)).ToConfig();
    }

    private Func<string, string?> FromFile(string name)
    {
        var file = FindFile()
            ?? throw new CloudConfigException(
                $"no clouds.yaml found for cloud '{name}'; looked at {string.Join(", ", Candidates())}. "
                + "Set OS_CLIENT_CONFIG_FILE or create one of them");
        return CloudsYaml.Load(file).Cloud(name);
    }

    private string? FindFile() => Candidates().FirstOrDefault(File.Exists);

    private IEnumerable<string> Candidates()
    {
        if (Variable("OS_CLIENT_CONFIG_FILE") is { } given)
        {
            yield return Path.GetFullPath(given, workingDirectory);
            yield break;
        }

        var home = Variable("HOME") ?? "/";
        foreach (var folder in new[] { workingDirectory, Path.Combine(home, ".config", "openstack"), "/etc/openstack" })
        {
            yield return Path.Combine(folder, "clouds.yaml");
            yield return Path.Combine(folder, "clouds.yml");
        }
    }

    private string? FromEnvironment(string key) => key switch
    {
        "region_name" => Variable("OS_REGION_NAME"),
        "interface" => Variable("OS_INTERFACE") ?? Variable("OS_ENDPOINT_TYPE"),
        "cacert" => Variable("OS_CACERT"),
        "verify" => Variable("OS_INSECURE") is { } insecure && CloudSettings.IsTrue(insecure) ? "false" : null,
        "auth_type" => Variable("OS_AUTH_TYPE"),
        "auth.project_name" => Variable("OS_PROJECT_NAME") ?? Variable("OS_TENANT_NAME"),
        "auth.project_id" => Variable("OS_PROJECT_ID") ?? Variable("OS_TENANT_ID"),
        _ when key.StartsWith("auth.", StringComparison.Ordinal) => Variable("OS_" + key["auth.".Length..].ToUpperInvariant()),
        _ => null,
    };

    private string? Variable(string name) => environment(name) is { Length: > 0 } value ? value : null;
}
