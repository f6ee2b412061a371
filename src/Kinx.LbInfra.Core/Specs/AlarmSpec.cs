using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>Alarm on the packets that a node receives.</summary>
public sealed record AlarmSpec : ISpec
{
    /// <summary>Threshold.</summary>
    [Range(1, 2147483647)]
    public required int PacketsPerSecond { get; init; }

    /// <summary>Seconds of one evaluation; the granularity of the metric.</summary>
    [Range(1, 86400)]
    public int Period { get; init; } = 60;

    /// <summary>Evaluations in a row until the alarm is raised.</summary>
    [Range(1, 1000)]
    public int EvaluationPeriods { get; init; } = 3;

    /// <summary>URLs that are called when it is raised.</summary>
    [Format(TextFormat.Url)]
    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    /// <summary>URLs that are called when it is over.</summary>
    [Format(TextFormat.Url)]
    public IReadOnlyList<string> OkActions { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
