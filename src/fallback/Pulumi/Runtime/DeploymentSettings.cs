using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi.Runtime;

/// <summary>What the engine passes to the program in environment variables.</summary>
internal sealed record DeploymentSettings
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required string Organization { get; init; }

    public required bool IsDryRun { get; init; }

    /// <summary>The directory of Pulumi.yaml; null: the engine did not provide it.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>The values by full key ("namespace:name"), secrets decrypted.</summary>
    public required ImmutableDictionary<string, string> Config { get; init; }

    /// <summary>False: resource references must not be used.</summary>
    public bool AcceptResources { get; init; } = true;

    /// <exception cref="InvalidOperationException">The program was not started by an engine.</exception>
    public static (DeploymentSettings Settings, string Monitor, string Engine) FromEnvironment()
    {
        var settings = new DeploymentSettings
        {
            Project = Require("PULUMI_PROJECT"),
            Stack = Require("PULUMI_STACK"),
            Organization = Read("PULUMI_ORGANIZATION") ?? "organization",
            IsDryRun = bool.TryParse(Require("PULUMI_DRY_RUN"), out var isDryRun) ? isDryRun : throw NoEngine("PULUMI_DRY_RUN"),
            RootDirectory = Read("PULUMI_ROOT_DIRECTORY"),
            Config = ReadConfig(),
            AcceptResources = Read("PULUMI_DISABLE_RESOURCE_REFERENCES") is not ("1" or "true" or "TRUE"),
        };
        return (settings, Require("PULUMI_MONITOR"), Require("PULUMI_ENGINE"));
    }

    /// <summary>The configuration from the environment; empty if the variable is not set.</summary>
    public static ImmutableDictionary<string, string> ReadConfig()
    {
        if (Read("PULUMI_CONFIG") is not { } json) return ImmutableDictionary<string, string>.Empty;
        return (JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            .ToImmutableDictionary(pair => Clean(pair.Key), pair => pair.Value);
    }

    // The historic "namespace:config:name" means "namespace:name".
    private static string Clean(string key)
    {
        const string Middle = ":config:";
        var at = key.IndexOf(Middle, StringComparison.Ordinal);
        return at < 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key[..at]}:{key[(at + Middle.Length)..]}");
    }

    private static string? Read(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string Require(string name) => Read(name) ?? throw NoEngine(name);

    private static InvalidOperationException NoEngine(string name) => new(
        "Program run without the Pulumi engine available; re-run using the `pulumi` CLI",
        new ArgumentException($"the variable {name}, which the engine sets, is missing or not valid"));
}
