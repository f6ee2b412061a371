using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Rendered files, checked by the programs that read them.</summary>
public sealed class RenderedFilesTests
{
    public static TheoryData<string> Names => [.. SampleLoadBalancers.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Haproxy_RenderedConfiguration_IsAcceptedWithoutWarning(string name)
    {
        Need("haproxy");
        using var node = new StagedNode(SampleLoadBalancers.All[name]);

        await Accepts(["haproxy", "-c", "-dW", "-f", node.PathOf("/etc/haproxy/haproxy.cfg")]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Frr_RenderedConfiguration_IsAccepted(string name)
    {
        Need("vtysh");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: bgpd changes to its own user");
        using var node = new StagedNode(SampleLoadBalancers.All[name]);
        var file = node.PathOf("/etc/frr/frr.conf");

        await Accepts(["vtysh", "-C", "--inputfile", file]);
        // Its exit code is 0 whatever it reads.
        (await Run(["/usr/lib/frr/bgpd", "-C", "-f", FrrParts.ForBgpd(file)])).Error.ShouldNotContain("on config line");
        (await Run(["/usr/lib/frr/bfdd", "-C", "-f", FrrParts.ForBfdd(file)])).Error.ShouldNotContain("on config line");
    }

    [Fact]
    public async Task Frr_NoBfdAndSiteWideAsNumber_IsAccepted()
    {
        Need("vtysh");
        var site = SampleStack.Site();
        site = site with { Bgp = site.Bgp with { Bfd = null, BaseAsNumber = null, AsNumber = 65000 } };
        using var node = new StagedNode(SampleStack.LoadBalancer(), site);

        node["/etc/frr/frr.conf"].ShouldNotContain("bfd");
        await Accepts(["vtysh", "-C", "--inputfile", node.PathOf("/etc/frr/frr.conf")]);
    }

    [Fact]
    public async Task Frr_SiteWithIpv6_IsAccepted()
    {
        Need("vtysh");
        using var node = new StagedNode(SampleLoadBalancers.All["several VIPs"], SiteWithIpv6());

        node["/etc/frr/frr.conf"].ShouldContain("ipv6 prefix-list lbinfra-vips-ipv6 seq 10 permit 2001:db8:1::47/128\n");
        await Accepts(["vtysh", "-C", "--inputfile", node.PathOf("/etc/frr/frr.conf")]);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("several VIPs")]
    [InlineData("three nodes, down")]
    public async Task Frr_NeighborsOfTheSwitches_AreAccepted(string name)
    {
        Need("vtysh");
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "needs root: bgpd changes to its own user");
        var loadBalancer = SampleLoadBalancers.All[name];
        var site = SiteWithIpv6();
        var stack = SampleStack.Stack(loadBalancer) with { Site = site };
        using var node = new StagedNode(loadBalancer, site);
        var addresses = StandInAddresses.For(stack, loadBalancer);
        node.Write("/neighbors.conf", new NeighborRenderer(StagedNode.Templates).Render(site, loadBalancer, addresses));

        await Accepts(["vtysh", "-C", "--inputfile", node.PathOf("/neighbors.conf")]);
        (await Run(["/usr/lib/frr/bgpd", "-C", "-f", node.PathOf("/neighbors.conf")])).Error.ShouldNotContain("on config line");
    }

    [Theory]
    [InlineData("plain", "root")]
    [InlineData("odd names", "admin")]
    public async Task CloudInit_UserData_IsAccepted(string name, string user)
    {
        Need("cloud-init");
        using var node = new StagedNode(SampleLoadBalancers.All[name]);
        var userData = new UserDataRenderer(StagedNode.Templates).Render(node.Configuration with { LoginUser = user }, SampleStack.Keys);
        node.Write("/user-data", userData);

        userData.ShouldContain("boot.sh");
        await Accepts(["cloud-init", "schema", "--config-file", node.PathOf("/user-data")]);
    }

    [Fact]
    public async Task CloudInit_ConfigurationTooBigForNova_BootsWithoutIt()
    {
        Need("cloud-init");
        var random = new Random(1);
        var members = Enumerable.Range(0, 10_000)
            .Select(_ => SampleStack.Member($"10.{random.Next(256)}.{random.Next(256)}.{random.Next(256)}"));
        using var node = new StagedNode(SampleStack.LoadBalancer() with { Pools = [SampleStack.Pool() with { Members = [.. members] }] });
        var userData = new UserDataRenderer(StagedNode.Templates).Render(node.Configuration, SampleStack.Keys);
        node.Write("/user-data", userData);

        userData.ShouldNotContain("boot.sh");
        await Accepts(["cloud-init", "schema", "--config-file", node.PathOf("/user-data")]);
    }

    [Fact]
    public async Task CloudInit_BootScript_ComesOutAsItWentIn()
    {
        Need("python3");
        using var node = new StagedNode(SampleStack.LoadBalancer());
        node.Write("/user-data", new UserDataRenderer(StagedNode.Templates).Render(node.Configuration, SampleStack.Keys));
        const string Extract = "import sys, yaml; print(yaml.safe_load(open(sys.argv[1]))['write_files'][0]['content'], end='')";

        var read = await Run(["python3", "-c", Extract, node.PathOf("/user-data")]);

        read.Output.ShouldBe(ConfigScript.Render(node.Configuration), read.Error);
    }

    [Fact]
    public async Task Shell_EveryScript_Parses()
    {
        using var node = new StagedNode(SampleStack.LoadBalancer());
        node.Write("/script", ConfigScript.Render(node.Configuration));

        string[] programs =
        [
            "/script", "/usr/local/lib/lbinfra/apply", "/usr/local/lib/lbinfra/activation", "/usr/local/lib/lbinfra/network",
            "/etc/lbinfra/node.env",
        ];
        foreach (var path in programs) await Accepts(["sh", "-n", node.PathOf(path)]);
    }

    [Fact]
    public async Task Python_EveryProgram_Compiles()
    {
        Need("python3");
        using var node = new StagedNode(SampleStack.LoadBalancer());
        var programs = node.Configuration.Files.Where(file => file.Content.StartsWith("#!/usr/bin/python3") || file.Path.EndsWith(".py"));

        await Accepts(["python3", "-m", "py_compile", .. programs.Select(program => node.PathOf(program.Path))]);
        await Accepts(["python3", "-m", "json.tool", node.PathOf("/etc/lbinfra/node.json")]);
    }

    private static SiteSpec SiteWithIpv6()
    {
        var site = SampleStack.Site();
        return site with
        {
            L3 = site.L3 with { CidrV6 = Cidr.Parse("2001:db8:20::/64") },
            Bgp = site.Bgp with
            {
                Gateways = [.. site.Bgp.Gateways, new GatewaySpec { Address = HostAddress.Parse("2001:db8:20::1"), AsNumber = 60201 }],
            },
        };
    }

    private static async Task Accepts(IReadOnlyList<string> command)
    {
        var result = await Run(command);
        result.ExitCode.ShouldBe(0, result.Output + result.Error);
    }

    private static Task<ExternalCommandResult> Run(IReadOnlyList<string> command) =>
        ExternalCommand.TryRunAsync(command, input: null, CancellationToken.None);

    private static void Need(string program) =>
        Assert.SkipWhen(ExternalCommand.Find(program) is null or { Length: 0 }, $"needs {program}: run ./dev setup");
}
