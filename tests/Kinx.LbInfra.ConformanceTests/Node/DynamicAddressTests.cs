using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node on subnets with DHCP: Nova's network_data.json names no IPv4 address then.</summary>
public sealed class DynamicAddressTests
{
    [Theory]
    [InlineData("Bookworm")]
    [InlineData("Trixie")]
    public async Task FirstBoot_NetworkDataSaysIpv4Dhcp_EndsAnnounced(string release)
    {
        var configuration = NodeWorld.Configuration(SampleStack.LoadBalancer());
        await using var world = new NodeWorld(configuration, serves: true, release: Enum.Parse<NodeRelease>(release), dhcp: true);
        await world.InitializeAsync();
        if (world.Missing is { } missing) Assert.Skip(missing);

        world.NetworkData.ShouldContain("\"ipv4_dhcp\"");
        world.NetworkData.ShouldNotContain("\"ipv4\"");
        (await world.Inside("ip", "-4", "addr", "show", "dev", "ens4")).Output.ShouldMatch("inet 172.20.0.11/24 .* dynamic ");
        (await world.Announced()).ShouldBeTrue();
        (await world.StartLoad().End()).Failed.ShouldBe(0);
    }
}
