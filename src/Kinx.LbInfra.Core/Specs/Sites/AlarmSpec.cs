using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>
/// An alarm for nodes that receive too many packets on the L3 network. The cloud must poll <c>network.incoming.packets</c> exactly once
/// per <c>period</c>, with an archive policy of that granularity and the aggregate <c>rate:mean</c>, the mean difference between
/// consecutive measures. With two polls per period it is half of the packets, so the alarm comes too late; with fewer polls there is no
/// data.
/// </summary>
public sealed record AlarmSpec : ISpec
{
    /// <summary>Threshold for the average number of packets per second in a period.</summary>
    [Range(1, 2147483647)]
    public required int PacketsPerSecond { get; init; }

    /// <summary>
    /// Length of an evaluation in seconds. Must equal the granularity of the metric and the polling interval of the cloud.
    /// </summary>
    [Range(1, 86400)]
    public int Period { get; init; } = 60;

    /// <summary>Number of consecutive evaluations above the threshold that raise the alarm.</summary>
    [Range(1, 1000)]
    public int EvaluationPeriods { get; init; } = 3;

    /// <summary>URLs to call when the alarm is raised.</summary>
    [Format(TextFormat.Url)]
    public IReadOnlyList<string> AlarmActions { get; init; } = [];

    /// <summary>URLs to call when the alarm is over.</summary>
    [Format(TextFormat.Url)]
    public IReadOnlyList<string> OkActions { get; init; } = [];

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
