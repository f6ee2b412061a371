using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>
/// Alarm on the packets that a node receives on the L3 network. The cloud must poll <c>network.incoming.packets</c> exactly once a
/// <c>period</c>, with an archive policy of that granularity and the aggregate <c>rate:mean</c>. That is the mean difference between consecutive
/// measures: polled twice a period, it is half of the packets, and the alarm comes too late; polled less often, the alarm has no data.
/// </summary>
public sealed record AlarmSpec : ISpec
{
    /// <summary>Packets per second on average over a period, above which the period counts.</summary>
    [Range(1, 2147483647)]
    public required int PacketsPerSecond { get; init; }

    /// <summary>Seconds of one evaluation; the granularity of the metric, and equal to the cloud's polling interval.</summary>
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
