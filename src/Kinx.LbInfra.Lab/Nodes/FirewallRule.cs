using System.Globalization;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A rule of a security group, resolved to addresses.</summary>
/// <param name="Ingress">False: egress.</param>
/// <param name="Protocol">tcp, udp, icmp, …, or a number; null: any.</param>
/// <param name="FirstPort">Null: any port.</param>
/// <param name="RemoteAddresses">Peers that it allows, addresses or CIDRs; null: any. Empty: nobody (a remote group without members).</param>
public sealed record FirewallRule(bool Ingress, bool Ipv6, string? Protocol, int? FirstPort, int? LastPort, IReadOnlyList<string>? RemoteAddresses)
{
    /// <summary>The same as a statement of nftables; null when it allows nobody.</summary>
    public string? ToNft()
    {
        if (RemoteAddresses is { Count: 0 })
            return null;
        var words = new List<string> { $"meta nfproto {(Ipv6 ? "ipv6" : "ipv4")}" };
        if (Protocol is not null)
            words.Add($"meta l4proto {Protocol}");
        if (FirstPort is { } first)
            words.Add(string.Create(CultureInfo.InvariantCulture, $"th dport {first}-{LastPort ?? first}"));
        if (RemoteAddresses is { } remote)
            words.Add($"{(Ipv6 ? "ip6" : "ip")} {(Ingress ? "saddr" : "daddr")} {{ {string.Join(", ", remote)} }}");
        return $"{string.Join(' ', words)} accept";
    }
}
