using Kinx.LbInfra.ConformanceTests.Node.Faults;

namespace Kinx.LbInfra.ConformanceTests.Node.Recovery;

/// <summary>What happens to nodes, in the order in which a test lets it happen to one.</summary>
internal static class Recoveries
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Never = TimeSpan.Zero;
    private static readonly TimeSpan Restart = TimeSpan.FromSeconds(6);

    // BGP connects again after a second or two.
    private static readonly TimeSpan Session = TimeSpan.FromSeconds(2.5);

    // watchfrr looks for its daemons every few seconds.
    private static readonly TimeSpan Watchfrr = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan WatchfrrWaits = TimeSpan.FromSeconds(70);

    // Under the load of other tests; a quiet machine needs a third of it.
    private static readonly TimeSpan Boot = TimeSpan.FromSeconds(60);

    public static IReadOnlyList<Recovery> All { get; } =
    [
        new("HAProxy killed", Restart, world => world.Signal("KILL", "haproxy")),
        new("bgpd killed", Watchfrr, world => world.Signal("KILL", "bgpd")),
        new("bfdd killed", Watchfrr, world => world.Signal("KILL", "bfdd")),
        new("announcer killed", Never, world => world.Signal("KILL", "announcer")),
        new("networkd killed", Never, world => world.Inside("systemctl", "kill", "-s", "KILL", "systemd-networkd")),
        new("networkd restarted", Never, world => world.Inside("systemctl", "restart", "systemd-networkd")),
        new("port down and up", Session, PortDownAsync),
        new("zebra killed", Watchfrr, ZebraKilledAsync),
        new("packages configured again", Restart, world => world.Inside("dpkg-reconfigure", "-fnoninteractive", "haproxy", "frr")),
        new("reboot", Boot, RebootAsync),
        new("power-off and on", Boot, PowerOffAsync),
        new("rebuild", Boot, RebuildAsync),
    ];

    /// <summary>Those that concern the node's addresses.</summary>
    public static IReadOnlyList<Recovery> OfAddresses { get; } =
        [.. All.Where(recovery => recovery.Name is "networkd killed" or "networkd restarted" or "port down and up" or "reboot")];

    private static async Task PortDownAsync(NodeWorld world)
    {
        await world.SetPort("l3", "down");
        await NodeWorld.Until(world.Announced, false, Limit);
        await world.SetPort("l3", "up");
    }

    // watchfrr starts it again, and all others with it, but not before FRR has run for a minute: later rows must not count that.
    private static async Task ZebraKilledAsync(NodeWorld world)
    {
        await world.Signal("KILL", "zebra");
        await NodeWorld.Until(() => Runs(world, "zebra"), false, Limit);
        await NodeWorld.Until(() => Runs(world, "zebra"), true, WatchfrrWaits);
    }

    private static async Task RebootAsync(NodeWorld world)
    {
        await world.Inside("systemctl", "reboot");
        await EndedAsync(world);
        if (!world.Node.WantsReboot) throw new InvalidOperationException("the node powered off instead of rebooting");
        await world.StartNode();
    }

    private static async Task PowerOffAsync(NodeWorld world)
    {
        await world.Node.PowerOffAsync(CancellationToken.None);
        await EndedAsync(world);
        await world.StartNode();
    }

    private static async Task RebuildAsync(NodeWorld world)
    {
        await world.Node.KillAsync(CancellationToken.None);
        await EndedAsync(world);
        world.Node.WipeDisk();
        await world.StartNode();
    }

    private static Task<bool> Runs(NodeWorld world, string program) =>
        Task.FromResult(new NodeSignals(world.NodePid).Named(program).Count > 0);

    private static async Task EndedAsync(NodeWorld world)
    {
        await NodeWorld.Until(() => Task.FromResult(world.Node.Init is null), true, Limit);
        await world.Node.EndedAsync(CancellationToken.None);
    }
}
