using System.ComponentModel.DataAnnotations;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Specs.Sites;

/// <summary>A jump host for SSH to the nodes.</summary>
public sealed record BastionSpec : ISpec
{
    /// <summary>IP address of the bastion, as the nodes see it.</summary>
    public required HostAddress Address { get; init; }

    /// <summary>SSH port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 22;

    /// <summary>Login name.</summary>
    [Format(TextFormat.UserName)]
    public string User { get; init; } = "root";

    /// <summary>Public host key of the bastion: <c>ssh-ed25519 AAAA…</c>.</summary>
    [Format(TextFormat.SshPublicKey)]
    public required string HostKey { get; init; }

    /// <inheritdoc/>
    public YamlPath Path { get; init; } = YamlPath.Root;

    /// <summary>The address as a network with a single host.</summary>
    public Cidr HostCidr => Address.IsNone ? Cidr.None : Address.Network;
}
