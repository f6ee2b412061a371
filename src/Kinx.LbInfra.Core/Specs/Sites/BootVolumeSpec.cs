using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A volume that nodes boot from.</summary>
public sealed record BootVolumeSpec : ISpec
{
    /// <summary>GiB.</summary>
    [Range(1, 65536)]
    public required int Size { get; init; }

    /// <summary>Cinder's volume type; if unset, its default.</summary>
    [Format(TextFormat.ObjectName)]
    public string? Type { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
