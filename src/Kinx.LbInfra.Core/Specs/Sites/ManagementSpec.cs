using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>The network for SSH to the nodes.</summary>
public sealed record ManagementSpec : ISpec
{
    /// <summary>Name of the Neutron network.</summary>
    [StringLength(255)]
    [Format(TextFormat.OneLine)]
    public required string Network { get; init; }

    /// <summary>Its IPv4 subnet.</summary>
    [Format(TextFormat.Cidr)]
    public required string Cidr { get; init; }

    /// <summary>Networks from which SSH to the nodes is allowed, beside the bastion.</summary>
    [Format(TextFormat.Cidr)]
    public IReadOnlyList<string> AllowedCidrs { get; init; } = [];

    /// <summary>Login name; other than root it needs sudo without password.</summary>
    [Format(TextFormat.UserName)]
    public string SshUser { get; init; } = "root";

    /// <summary>The host over which SSH goes; if unset, directly.</summary>
    public BastionSpec? Bastion { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>Networks from which SSH reaches a node: the allowed ones, and the bastion where there is one; each once.</summary>
    public IReadOnlyList<string> SshSources =>
        [.. (Bastion is null ? AllowedCidrs : AllowedCidrs.Append(Bastion.HostCidr)).Distinct(StringComparer.Ordinal)];
}
