using Kinx.LbInfra.Lab.Nodes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Nodes;

public sealed class NodeFirewallTests
{
    [Theory]
    [InlineData("tcp", 80, 80, "meta nfproto ipv4 meta l4proto tcp th dport 80-80 accept")]
    [InlineData("udp", 3784, 4784, "meta nfproto ipv4 meta l4proto udp th dport 3784-4784 accept")]
    [InlineData("icmp", 8, null, "meta nfproto ipv4 meta l4proto icmp icmp type 8 accept")]
    [InlineData("112", null, null, "meta nfproto ipv4 meta l4proto 112 accept")]
    [InlineData(null, null, null, "meta nfproto ipv4 accept")]
    public void ToNft_IngressFromAnywhere_IsOneStatement(string? protocol, int? first, int? last, string statement) =>
        new FirewallRule(Ingress: true, Ipv6: false, protocol, first, last, RemoteAddresses: null).ToNft().ShouldBe(statement);

    [Fact]
    public void ToNft_IcmpOverIpv6_IsIcmpv6() =>
        new FirewallRule(Ingress: true, Ipv6: true, "icmp", 128, 0, RemoteAddresses: null).ToNft()
            .ShouldBe("meta nfproto ipv6 meta l4proto ipv6-icmp icmpv6 type 128 icmpv6 code 0 accept");

    [Fact]
    public void ToNft_Peers_AreSourcesOfIngressAndDestinationsOfEgress()
    {
        var rule = new FirewallRule(Ingress: true, Ipv6: false, "tcp", 1024, 1024, ["172.20.0.11", "172.20.0.12"]);

        rule.ToNft().ShouldBe("meta nfproto ipv4 meta l4proto tcp th dport 1024-1024 ip saddr { 172.20.0.11, 172.20.0.12 } accept");
        (rule with { Ingress = false }).ToNft()!.ShouldContain("ip daddr {");
    }

    [Fact]
    public void ToNft_RemoteGroupWithoutMembers_AllowsNobody() =>
        new FirewallRule(Ingress: true, Ipv6: false, "tcp", 80, 80, RemoteAddresses: []).ToNft().ShouldBeNull();

    [Fact]
    public void Rules_PortWithAddressPair_AllowsItsAddressesAndGroupsOnly()
    {
        var rules = NodeFirewall.Rules([SampleNode.L3 with { AllowedAddresses = ["1.201.0.47", "172.20.0.11"] }]);

        rules.ShouldContain("iifname \"n-ens4\" ether saddr != fa:16:3e:00:00:02 drop");
        rules.ShouldContain("iifname \"n-ens4\" ether type ip ip saddr != { 1.201.0.47, 172.20.0.11 } drop");
        rules.ShouldContain("iifname \"n-ens4\" ether type arp arp saddr ip != { 1.201.0.47, 172.20.0.11 } drop");
        rules.ShouldContain("meta mark 2 iifname \"ens4\" meta nfproto ipv4 meta l4proto tcp th dport 80-80 accept");
        rules.ShouldContain("hook forward priority 0; policy drop;");
    }

    [Fact]
    public void Rules_AnyPort_LetsItsDhcpClientAskBeforeItHasAnAddress()
    {
        var rules = NodeFirewall.Rules([SampleNode.L3]);

        const string asks = "iifname \"n-ens4\" ip saddr 0.0.0.0 udp sport 68 udp dport 67 accept";
        rules.ShouldContain(asks);
        rules.IndexOf(asks, StringComparison.Ordinal).ShouldBeLessThan(rules.IndexOf("ether type ip ip saddr", StringComparison.Ordinal));
        rules.ShouldContain("meta mark 2 udp sport 67 udp dport 68 accept");
    }

    [Fact]
    public void Rules_PortWithoutPortSecurity_LetsEverythingPass()
    {
        var rules = NodeFirewall.Rules([SampleNode.L3 with { Rules = null }]);

        rules.ShouldContain("iifname \"ens4\" accept");
        rules.ShouldNotContain("n-ens4");
    }
}
