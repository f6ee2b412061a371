using System.Globalization;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.OpenStack.Resources;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.OpenStack.SecurityGroups;

/// <summary><c>openstack:networking/secGroupRule:SecGroupRule</c>, as the published plugin 5.5.1 has it. Every change replaces.</summary>
internal static class SecGroupRuleSchema
{
    private const string ServiceType = "openstack_networking_secgroup_rule_v2";

    private static readonly string[] Protocols =
    [
        "", "ah", "dccp", "egp", "esp", "gre", "icmp", "igmp", "ipip",
        "ipv6-encap", "ipv6-frag", "ipv6-icmp", "ipv6-nonxt", "ipv6-opts", "ipv6-route",
        "ospf", "pgm", "rsvp", "sctp", "tcp", "udp", "udplite", "vrrp",
    ];

    private static readonly string[] Range = ["portRangeMax", "portRangeMin", "protocol"];

    public static readonly ResourceSchema Schema = new(
        "openstack:networking/secGroupRule:SecGroupRule",
        [
            Replacing("description") with { Unset = PropertyValue.Of("") },
            Replacing("direction") with { Required = true, RejectText = Direction },
            Replacing("ethertype") with { Required = true, RejectText = Ethertype },
            Port("portRangeMax"),
            Port("portRangeMin"),
            Replacing("protocol") with { Unset = PropertyValue.Of(""), RejectText = Protocol },
            Replacing("region") with { Computed = true },
            Replacing("remoteAddressGroupId") with { Computed = true },
            Replacing("remoteGroupId") with { Computed = true, ConflictsWith = ["remoteIpPrefix"] },
            Replacing("remoteIpPrefix") with { Computed = true, ConflictsWith = ["remoteGroupId"] },
            Replacing("securityGroupId") with { Required = true },
            Replacing("tenantId") with { Computed = true },
        ])
    {
        DeleteTimeout = OperationTimeouts.TenMinutes,
    };

    private static PropertySchema Replacing(string name) => new(name, PropertyKind.Text) { Replaces = true };

    private static PropertySchema Port(string name) => new(name, PropertyKind.Integer)
    {
        Replaces = true,
        Unset = PropertyValue.Of(0),
        RequiredWith = Range,
        RejectNumber = port => port is < 0 or > 65535
            ? string.Create(
                CultureInfo.InvariantCulture, $"expected {PropertyNames.ToSnake(name)} to be in the range (0 - 65535), got {port}")
            : null,
    };

    private static string? Direction(string text) =>
        text is "ingress" or "egress" ? null : $"unknown \"{text}\" direction for {ServiceType}";

    private static string? Ethertype(string text) => text is "IPv4" or "IPv6" ? null : $"unknown \"{text}\" ethertype for {ServiceType}s";

    private static string? Protocol(string text)
    {
        if (Protocols.Contains(text)) return null;
        var unknown = $"unknown \"{text}\" protocol for {ServiceType}";
        if (!int.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return $"{unknown}: strconv.Atoi: parsing \"{text}\": invalid syntax";
        }

        return number is < 0 or > 255 ? unknown : null;
    }
}
