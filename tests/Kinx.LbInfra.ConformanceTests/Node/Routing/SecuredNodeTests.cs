using System.Globalization;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>A node whose site has a BGP password, TTL security and communities, from its first boot to a rotation.</summary>
public sealed class SecuredNodeTests
{
    private const string Vip = SampleStack.Vip + "/32";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(nameof(NodeRelease.Bookworm))]
    [InlineData(nameof(NodeRelease.Trixie))]
    public async Task Node_FirstBootThenPasswordThenRotation_AnnouncesOnlyWithThePasswordOfItsGateway(string release)
    {
        SecuredVersion first = new(Word("first")), second = new(Word("second"));
        await using var world = new NodeWorld(first.Configuration, serves: false, release: Enum.Parse<NodeRelease>(release));
        await world.InitializeAsync();
        if (world.Missing is { } missing) Assert.Skip(missing);
        await AtGroup(world, $"neighbor nodes password {first.Password}", "neighbor nodes ttl-security hops 1");

        await FirstBootStaysWithdrawn(world, first);
        await Serves(world, first);
        await TellsCommunities(world);
        await LastResortHasThemToo(world);
        await PacketsFromFarAwayAreDropped(world);
        await OtherPasswordIsRefused(world, second);

        // The gateway has the new one first, which ends the session.
        await AtGroup(world, $"neighbor nodes password {second.Password}");
        await NodeWorld.Until(world.Announced, false, Limit);
        await Serves(world, second);
        await OtherAsNumberIsUndone(world, second with { AsNumber = 60299 });

        foreach (var version in new[] { first, second }) await new SecretTraces(world, version.Password).AreNowhere();
        (await world.Inside("stat", "-c", "%a %U:%G", "/etc/frr/frr.conf")).Output.ShouldBe("640 frr:frr\n");
        (await world.Inside("grep", "-c", second.Password, "/etc/frr/frr.conf")).Output.ShouldBe("1\n");
    }

    private static async Task FirstBootStaysWithdrawn(NodeWorld world, SecuredVersion version)
    {
        (await world.Announced()).ShouldBeFalse();
        (await world.Inside("cat", "/var/log/cloud-init-output.log")).Output.ShouldContain("web-a stays withdrawn until its keys arrive: ");
        var refused = await world.Apply(version.Configuration);
        refused.Error.ShouldStartWith("lbinfra: these keys are missing: gateway-1-");
    }

    private static async Task Serves(NodeWorld world, SecuredVersion version)
    {
        var keys = await world.Script(version.KeyScript);
        var config = await world.Apply(version.Configuration, settle: 30);

        (keys.ExitCode, keys.Output + keys.Error).ShouldBe((0, ""));
        config.Output.ShouldBe($"web-a serves generation {version.Configuration.Generation}\n", config.Error);
        await NodeWorld.Until(world.Announced, true, Limit);
        (await world.Apply(version.Configuration)).Output
            .ShouldBe($"web-a serves generation {version.Configuration.Generation} already\n");
    }

    private static async Task TellsCommunities(NodeWorld world)
    {
        var path = await Path(world);
        ((string?)path!["community"]!["string"]).ShouldBe("60201:100 no-export");
        ((string?)path["largeCommunity"]!["string"]).ShouldBe("4200000011:1:2");
        ((int)path["aspath"]!["length"]!).ShouldBe(1);
    }

    // The announcer loads the file again, with the password in it.
    private static async Task LastResortHasThemToo(NodeWorld world)
    {
        await world.Inside("vtysh", "-c", "configure terminal", "-c", "no router bgp");
        await NodeWorld.Until(async () => (int?)(await Path(world))?["aspath"]?["length"] == 3, true, Limit);
        ((string?)(await Path(world))!["community"]!["string"]).ShouldBe("60201:100 no-export");
        ((string?)(await Path(world))!["largeCommunity"]!["string"]).ShouldBe("4200000011:1:2");
    }

    private static async Task PacketsFromFarAwayAreDropped(NodeWorld world)
    {
        await world.AtClient(
            "nft",
            "add table ip far; add chain ip far out { type filter hook output priority 0; }; " +
            "add rule ip far out tcp sport 179 ip ttl set 250");
        await world.AtSwitch("clear bgp *");
        await NodeWorld.Until(async () => await TooFar(world) > 2, true, Limit);
        await NodeWorld.Until(world.Announced, false, Limit);
        await NodeWorld.Until(async () => (await world.Inside("lbinfra-node", "status")).Output.Contains("Established"), false, Limit);

        await world.AtClient("nft", "delete table ip far");
        await NodeWorld.Until(world.Announced, true, Limit);
    }

    // The packets that the node's kernel dropped because their TTL is too low.
    private static async Task<int> TooFar(NodeWorld world)
    {
        var counted = await world.Inside("nstat", "-azs", "TcpExtTCPMinTTLDrop");
        return int.Parse(counted.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    private static async Task OtherPasswordIsRefused(NodeWorld world, SecuredVersion other)
    {
        await world.Script(other.KeyScript);

        var failed = await world.Apply(other.Configuration);

        failed.ExitCode.ShouldBe(1);
        failed.Error.ShouldStartWith($"lbinfra: generation {other.Configuration.Generation} failed and ");
        failed.Error.ShouldContain("perhaps because the gateway has another password");
        await NodeWorld.Until(world.Announced, true, Limit);
    }

    // FRR makes a neighbor with another AS number anew, here and when the change is undone; its password comes along each time.
    private static async Task OtherAsNumberIsUndone(NodeWorld world, SecuredVersion other)
    {
        var failed = await world.Apply(other.Configuration);

        failed.ExitCode.ShouldBe(1);
        failed.Error.ShouldContain(" serves again: ");
        failed.Error.ShouldNotContain(other.Password);
        await NodeWorld.Until(world.Announced, true, Limit);
    }

    private static Task AtGroup(NodeWorld world, params string[] lines) =>
        world.AtSwitch(["configure terminal", "router bgp 60201", .. lines]);

    private static async Task<JsonNode?> Path(NodeWorld world) =>
        JsonNode.Parse(await world.AtSwitch($"show bgp ipv4 unicast {Vip} json"))?["paths"]?[0];

    private static string Word(string name) => $"{name}-{Guid.NewGuid():n}";
}
