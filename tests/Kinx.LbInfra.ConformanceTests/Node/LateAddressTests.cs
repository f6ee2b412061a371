using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node whose L3 port gets its address long after the boot has given up waiting, and without an operator's help.</summary>
public sealed class LateAddressTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private readonly NodeWorld _world = new(NodeWorld.Configuration(SampleStack.LoadBalancer()), serves: false, hasL3: false);

    public ValueTask InitializeAsync() => _world.InitializeAsync();

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Node_AddressComesAfterTheFirstBoot_ServesAllTheSame()
    {
        if (_world.Missing is { } missing) Assert.Skip(missing);
        await NodeWorld.Until(async () => await Status() == 0, true, Limit);
        var early = await _world.Announced();

        await _world.Inside("ip", "link", "set", "ens4", "up");
        await _world.Inside("ip", "addr", "add", "172.20.0.11/24", "dev", "ens4");

        await NodeWorld.Until(_world.Announced, true, Limit);
        early.ShouldBeFalse();
        (await _world.Inside("ip", "route", "get", "198.51.100.10", "from", SampleStack.Vip)).Output
            .ShouldContain("via 172.20.0.1 dev ens4");
    }

    // A boot sets the announcer up last.
    private async Task<int> Status() => (await _world.Inside("lbinfra-node", "status")).ExitCode;
}
