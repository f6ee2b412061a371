using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>The volume that a node boots from.</summary>
public sealed record BootVolumeSpec : ISpec
{
    /// <summary>Size in GiB.</summary>
    [Range(1, 65536)]
    public required int Size { get; init; }

    /// <summary>Volume type in Cinder. Default: Cinder's default type.</summary>
    [Format(TextFormat.ObjectName)]
    public string? Type { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
