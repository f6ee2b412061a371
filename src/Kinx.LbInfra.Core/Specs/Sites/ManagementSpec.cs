using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
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

    /// <summary>IPv4 subnet of the network.</summary>
    public required Cidr Cidr { get; init; }

    /// <summary>Networks from which SSH to the nodes is allowed, in addition to the bastion.</summary>
    public IReadOnlyList<Cidr> AllowedCidrs { get; init; } = [];

    /// <summary>Login name on the nodes. A user other than root needs sudo without a password.</summary>
    [Format(TextFormat.UserName)]
    public string SshUser { get; init; } = "root";

    /// <summary>Jump host for SSH. Default: direct connections.</summary>
    public BastionSpec? Bastion { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>Networks that may reach a node by SSH: the allowed ones, and the bastion if there is one; without duplicates.</summary>
    public IReadOnlyList<Cidr> SshSources =>
        [.. (Bastion is null ? AllowedCidrs : AllowedCidrs.Append(Bastion.HostCidr)).Distinct()];
}
