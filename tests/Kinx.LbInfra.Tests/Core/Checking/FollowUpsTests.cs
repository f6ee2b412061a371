using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Validation;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Checking;

/// <summary>All problems are reported in one pass, each only once.</summary>
public sealed class FollowUpsTests
{
    private const string Pools = "    pools: [{name: web, protocol: HTTP, lb_algorithm: ROUND_ROBIN, members: [{address: 192.168.55.36, "
        + "protocol_port: 80}]}]\n";

    [Theory]
    [InlineData("{protocol: HTTP, default_pool: {name: wep}}", "LB1005 7:9", "LB2003 7:40", "LB2004 8:13")]
    [InlineData("{name: 1, protocol_port: 80, default_pool: {name: web}, hsts_max_age: 1}", "LB1005 7:9")]
    [InlineData("{protocol: HTP, protocol_port: 179, default_pool: {name: web}, hsts_max_age: 1}", "LB1008 7:20")]
    [InlineData("{protocol: [HTTP], protocol_port: 80, default_pool: {name: web}, hsts_max_age: 1}", "LB1006 7:20")]
    [InlineData("{protocol: HTTP, protocol_port: 80000, connection_limit: 0, default_pool: {name: web}}", "LB1007 7:41", "LB2120 7:66")]
    public void Check_BrokenListener_HidesNoOtherMistake(string listener, params string[] expected) =>
        Findings("  - name: web\n    vip_address: 1.201.0.47\n    listeners:\n      - " + listener + "\n" + Pools).ShouldBe(expected);

    [Theory]
    [InlineData("client_authentication: MANDATORY, client_ca_tls_container_ref: x", "LB1011")]
    [InlineData("client_crl_container_ref: \"secret://crl\", client_ca_tls_container_ref: x", "LB1011")]
    [InlineData("client_authentication: MANDATORY", "LB2103")]
    public void Remove_BrokenAuthority_IsToldOnce(string fields, string code) =>
        Findings("  - name: web\n    vip_address: 1.201.0.47\n    listeners:\n      - {protocol: TERMINATED_HTTPS, protocol_port: 443, "
            + $"default_tls_container_ref: \"secret://a\", default_pool: {{name: web}}, {fields}}}\n" + Pools)
            .Select(finding => finding.Split(' ')[0]).ShouldBe([code]);

    [Theory]
    [InlineData("  - vip_address: 127.0.0.1\n", "LB1005 4:5", "LB2010 4:18")]
    [InlineData("  - {name: web, vip_address: 1.201.0.47}\n  - {vip_address: 1.201.0.47}\n", "LB1005 5:5", "LB2009 5:19")]
    [InlineData(
        "  - {name: web, vip_address: 1.201.0.47, nodes: {count: many, addresses: [{management: 10.0.0.1, l3: 172.20.0.9}]}}\n",
        "LB1006 4:57", "LB2024 4:88")]
    public void Check_BrokenLoadBalancer_HidesNoOtherMistake(string loadBalancers, params string[] expected) =>
        Findings(loadBalancers).ShouldBe(expected);

    [Fact]
    public void Check_UnknownSite_RunsTheRulesThatNeedNone()
    {
        using var folder = new StackFolder();
        var file = folder.Write(
            "stack.yaml",
            "site: lap\nproject_id: p\nloadbalancers:\n  - {name: web, vip_address: 127.0.0.1, flavor: big}\n  - {name: web, "
            + "vip_address: 1.201.0.48}\n");

        StackTreeCheck.One(file).Diagnostics.Select(YamlText.Text).ShouldBe(["LB1014 1:7", "LB2010 4:30", "LB2001 5:12"]);
    }

    [Fact]
    public void RulesWithoutSite_NoSite_DoNotAskForIt()
    {
        var stack = SampleStack.Stack() with { Site = null! };

        foreach (var rule in StackRules.All.Except(StackRules.OfSite).Where(rule => rule is not VipRule))
        {
            Should.NotThrow(() => rule.Check(stack).ToList(), rule.GetType().Name);
        }
    }

    [Theory]
    [InlineData("  - name: web\n    vip_address: &vip 127.0.0.1\n    nam: x\n", "LB1017 5:18", "LB2010 5:18", "LB1004 6:5")]
    [InlineData("  - name: !!str web\n    vip_address: 127.0.0.1\n", "LB1017 4:11", "LB2010 5:18")]
    [InlineData(
        "  - {name: web, vip_address: 1.201.0.47, tags: *a, description: *b}\n  - *c\n",
        "LB1017 4:48", "LB1017 4:65", "LB1017 5:5")]
    [InlineData("  - {name: *a, vip_address: *b, vip_pool: *c}\n", "LB1017 4:12", "LB1017 4:29", "LB1017 4:43")]
    [InlineData("  - {<<: *a, vip_address: 127.0.0.1}\n", "LB1017 4:10")]
    [InlineData("  - {name: web, vip_address: 1.201.0.47, listeners: *a, pools: [*b]}\n", "LB1017 4:53", "LB1017 4:65")]
    public void Check_YamlThatIsNotOfTheLanguage_IsReportedAndReadOn(string loadBalancers, params string[] expected) =>
        Findings(loadBalancers).ShouldBe(expected);

    [Fact]
    public void Check_BrokenItemOfAList_LeavesTheOthersTheirPlaces()
    {
        const string Listener =
            "{protocol: HTTP, protocol_port: 80, default_pool: {name: web}, allowed_cidrs: [10.0.0.0/33, 10.0.0.0/8, '2001:db8::/32']}";

        Findings("  - name: web\n    vip_address: 1.201.0.47\n    listeners:\n      - " + Listener + "\n" + Pools)
            .ShouldBe(["LB1010 7:88", "LB2031 7:113"]);
    }

    [Theory]
    [InlineData("{protocol: HTTP, protocol_port: 0}, {protocol: HTTP, protocol_port: 70000}", "LB1007", "LB1007")]
    [InlineData("{protocol: HTTP, protocol_port: 80, connection_limit: 99999999999999999999}", "LB1007")]
    [InlineData("{protocol: HTTP, protocol_port: -99999999999999999999}", "LB1007")]
    [InlineData("{protocol: HTTP, protocol_port: 8o}", "LB1006")]
    [InlineData("{protocol: HTTP, protocol_port: 80.5}", "LB1006")]
    public void Check_NumberThatNoFieldHolds_IsOutOfRange(string listeners, params string[] expected) =>
        Findings("  - {name: web, vip_address: 1.201.0.47, listeners: [" + listeners + "]}\n").Select(text => text[..6]).ShouldBe(expected);

    [Fact]
    public void Check_NumberOutOfRange_SaysTheLimits()
    {
        using var folder = new StackFolder();
        var file = folder.Write(
            "stack.yaml",
            YamlText.Head
                + "  - {name: web, vip_address: 1.201.0.47, pools: [{name: web, protocol: HTTP, lb_algorithm: ROUND_ROBIN, members: "
                    + "[{address: 10.0.0.1, protocol_port: 80, weight: 3000000000}]}]}\n");

        var diagnostic = StackTreeCheck.One(file).Diagnostics.Single(item => item.Severity == Severity.Error);
        diagnostic.Message.ShouldBe("\"weight\" is 3000000000, which is out of range");
        diagnostic.Hint.ShouldBe("allowed: 0 to 256");
    }

    [Theory]
    [InlineData("  network: mgmt\n  cidr: 192.168.5.0/24\n", "  network: mgmt\n", "LB1005")]
    [InlineData("  network: mgmt\n  cidr: 192.168.5.0/24\n", "  network: mgmt\n  cidr: 192.168.5.0/33\n", "LB1010")]
    public void Check_BrokenNetworkOfTheSite_IsOneFinding(string old, string replacement, string expected)
    {
        using var folder = new StackFolder();
        var site = Path.Combine(folder.Path, "sites", "lab.yaml");
        var text = File.ReadAllText(site);
        text.ShouldContain(old);
        File.WriteAllText(site, text.Replace(old, replacement, StringComparison.Ordinal));
        var file = folder.Write(
            "stack.yaml",
            YamlText.Head
                + "  - {name: web, vip_address: 1.201.0.47, nodes: {count: 1, addresses: [{management: 192.168.5.9, l3: 172.20.0.9}]}}\n");

        StackTreeCheck.One(file).Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe([expected]);
    }

    [Theory]
    [InlineData("\t- name: x\n", "4:1")]
    [InlineData("  - name: x\n\tvip_address: 1.2.3.4\n", "5:1")]
    [InlineData("  - name: x\n  \t  tags: []\n", "5:1")]
    [InlineData("  - name: x\n\t\n\n \ttags: []\n", "7:1")]
    public void Check_TabbedLine_IsReportedThere(string lines, string expected)
    {
        var diagnostic = YamlText.Load(lines).Diagnostics.ShouldHaveSingleItem();

        YamlText.Text(diagnostic).ShouldBe($"LB1002 {expected}");
        diagnostic.Message.ShouldBe("not valid YAML: this line is indented with a tab; use spaces");
    }

    private static List<string> Findings(string lines)
    {
        using var folder = new StackFolder();
        return [.. StackTreeCheck.One(folder.Write("stack.yaml", YamlText.Head + lines)).Diagnostics.Select(YamlText.Text)];
    }
}
