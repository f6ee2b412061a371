namespace Kinx.LbInfra.Lab.Processes;

/// <summary>A long-running program of the lab.</summary>
internal sealed record ServiceDefinition
{
    /// <summary>Names its log and pid files.</summary>
    public required string Name { get; init; }

    /// <summary>Program and arguments.</summary>
    public required IReadOnlyList<string> Command { get; init; }

    /// <summary>Variables in addition to those that every service gets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Services and steps that must be finished before it starts.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>Checks whether the service can be used yet.</summary>
    public required ReadyCheck Ready { get; init; }
}
