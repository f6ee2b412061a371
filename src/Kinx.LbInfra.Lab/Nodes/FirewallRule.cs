using System.Globalization;

namespace Kinx.LbInfra.Lab.Nodes;

/// <summary>A rule of a security group, resolved to addresses.</summary>
/// <param name="Ingress">False: egress.</param>
/// <param name="Ipv6">False: IPv4.</param>
/// <param name="Protocol">tcp, udp, icmp, …, or a number; null: any.</param>
/// <param name="FirstPort">The type for ICMP; null: any.</param>
/// <param name="LastPort">The code for ICMP; null: any.</param>
/// <param name="RemoteAddresses">
/// The peers that it allows, addresses or CIDRs; null: all. Empty: none (a remote group without members).
/// </param>
internal sealed record FirewallRule(
    bool Ingress, bool Ipv6, string? Protocol, int? FirstPort, int? LastPort, IReadOnlyList<string>? RemoteAddresses)
{
    /// <summary>The rule as a statement of nftables; null when it allows no peer.</summary>
    public string? ToNft()
    {
        if (RemoteAddresses is { Count: 0 }) return null;
        var words = new List<string> { $"meta nfproto {(Ipv6 ? "ipv6" : "ipv4")}" };
        if (L4Protocol is { } protocol)
        {
            words.Add($"meta l4proto {protocol}");
            words.AddRange(protocol is "icmp" or "ipv6-icmp" ? Icmp(protocol == "icmp" ? "icmp" : "icmpv6") : Ports());
        }

        if (RemoteAddresses is { } remote)
        {
            words.Add($"{(Ipv6 ? "ip6" : "ip")} {(Ingress ? "saddr" : "daddr")} {{ {string.Join(", ", remote)} }}");
        }

        return $"{string.Join(' ', words)} accept";
    }

    // The name in /etc/protocols. Neutron has two more for ICMPv6: icmp in an IPv6 rule, and icmpv6.
    private string? L4Protocol => Protocol switch
    {
        null or "" or "any" or "0" => null,
        "icmp" or "icmpv6" or "ipv6-icmp" => Ipv6 ? "ipv6-icmp" : "icmp",
        _ => Protocol,
    };

    private IEnumerable<string> Ports() =>
        FirstPort is { } first ? [string.Create(CultureInfo.InvariantCulture, $"th dport {first}-{LastPort ?? first}")] : [];

    private IEnumerable<string> Icmp(string name)
    {
        if (FirstPort is { } type) yield return string.Create(CultureInfo.InvariantCulture, $"{name} type {type}");
        if (LastPort is { } code) yield return string.Create(CultureInfo.InvariantCulture, $"{name} code {code}");
    }
}
