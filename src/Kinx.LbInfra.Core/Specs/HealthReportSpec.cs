using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Loading;

namespace Kinx.LbInfra.Core.Specs;

/// <summary>Where nodes report their health.</summary>
public sealed record HealthReportSpec : ISpec
{
    /// <summary>Gets a JSON document by POST.</summary>
    [Format(TextFormat.Url)]
    public required string Url { get; init; }

    /// <summary>Minutes between reports.</summary>
    [Range(1, 59)]
    public int Interval { get; init; } = 1;

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
