using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Values for what stacks leave open.</summary>
public sealed record SiteDefaultsSpec : ISpec
{
    /// <summary>Connections of a listener that gives no limit; if unset, a fair share of what the file limit allows.</summary>
    [Range(1, 1000000)]
    public int? ConnectionLimit { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
