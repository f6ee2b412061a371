using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>Default values for stacks.</summary>
public sealed record SiteDefaultsSpec : ISpec
{
    /// <summary>
    /// Connection limit of listeners that set none. Default: an equal share of what the file limit and the memory of a node allow.
    /// </summary>
    [Range(1, 1000000)]
    public int? ConnectionLimit { get; init; }

    /// <summary>If false, connections and requests of listeners that set nothing else are not logged.</summary>
    public bool ConnectionLogging { get; init; } = true;

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
