using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Doctor;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Tests.Cli.Doctor;

/// <summary>A machine that has exactly what a test gives it.</summary>
internal sealed class FakeMachine
{
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>Files by path; programs too.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>What programs print, by their command line.</summary>
    public Dictionary<string, string> Outputs { get; } = new(StringComparer.Ordinal);

    public List<string> MissingPackages { get; } = [];

    public bool IsRoot { get; set; }

    public Machine Machine => new()
    {
        Variable = Variables.GetValueOrDefault,
        Exists = Files.ContainsKey,
        ReadFile = Files.GetValueOrDefault,
        RunAsync = (command, _) => Task.FromResult(
            Outputs.TryGetValue(string.Join(' ', command), out var output)
                ? new ExternalCommandResult(0, output, "")
                : new ExternalCommandResult(1, "", "")),
        MissingPackagesAsync = (_, _) => Task.FromResult<IReadOnlyList<string>>(MissingPackages),
        IsRoot = IsRoot,
    };

    public static Project Project { get; } = new("/project", "/install");
}
