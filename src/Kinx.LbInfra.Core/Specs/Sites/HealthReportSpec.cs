using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Where the nodes report their health.</summary>
public sealed record HealthReportSpec : ISpec
{
    /// <summary>URL to which each node sends a JSON document by POST.</summary>
    [Format(TextFormat.Url)]
    public required string Url { get; init; }

    /// <summary>Minutes between reports. Must divide an hour evenly, because cron cannot repeat other intervals.</summary>
    [AllowedValues(1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 30)]
    public int Interval { get; init; } = 1;

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
