using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A flavor profile, which load balancers refer to by name.</summary>
public sealed record FlavorSpec : ISpec
{
    /// <summary>ID of the Nova flavor.</summary>
    [Format(TextFormat.ObjectName)]
    public required string Id { get; init; }

    /// <summary>Number of virtual CPUs of the Nova flavor.</summary>
    [Range(1, 1024)]
    public required int Vcpus { get; init; }

    /// <summary>Memory of the Nova flavor in MiB.</summary>
    [Range(256, 16777216)]
    public required int Ram { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;
}
