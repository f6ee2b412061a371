using System.Globalization;
using System.Text.Json;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Programs;

/// <summary>What a program learns from its engine. Source: Pulumi's language host, <c>pulumi-language-dotnet/main.go</c>.</summary>
public sealed record ProgramEnvironment
{
    /// <summary><c>127.0.0.1:PORT</c> of the ResourceMonitor and Engine services.</summary>
    public required string Address { get; init; }

    /// <summary>The stack.</summary>
    public required StackIdentity Stack { get; init; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The folder of the program.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Whether the program runs for a preview, so that outputs may be unknown.</summary>
    public required bool Preview { get; init; }

    /// <summary>How many operations may run at once; at least 1.</summary>
    public required int Parallel { get; init; }

    /// <summary>The stack's configuration by full key, such as <c>lbinfra:sshKey</c>; decrypted.</summary>
    public required IReadOnlyDictionary<string, ConfigValue> Config { get; init; }

    /// <summary>The environment variables of the program. Those with an empty value are left out, as in the published host.</summary>
    public IReadOnlyDictionary<string, string> ToVariables()
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["PULUMI_MONITOR"] = Address,
            ["PULUMI_ENGINE"] = Address,
            ["PULUMI_PROJECT"] = Stack.Project,
            ["PULUMI_STACK"] = Stack.Name,
            ["PULUMI_ORGANIZATION"] = Stack.Organization,
            ["PULUMI_ROOT_DIRECTORY"] = RootDirectory,
            ["PULUMI_PWD"] = WorkingDirectory,
            ["PULUMI_DRY_RUN"] = ScalarText.Of(Preview),
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = Parallel.ToString(CultureInfo.InvariantCulture),
            ["PULUMI_CONFIG"] = JsonSerializer.Serialize(Sorted(Config.ToDictionary(item => item.Key, item => item.Value.Value))),
            ["PULUMI_CONFIG_SECRET_KEYS"] = JsonSerializer.Serialize(SecretKeys()),
        };
        return variables.Where(item => item.Value != "").ToDictionary(StringComparer.Ordinal);
    }

    private string[] SecretKeys() => [.. Config.Where(item => item.Value.IsSecret).Select(item => item.Key).Order(StringComparer.Ordinal)];

    private static SortedDictionary<string, string> Sorted(Dictionary<string, string> values) => new(values, StringComparer.Ordinal);
}
