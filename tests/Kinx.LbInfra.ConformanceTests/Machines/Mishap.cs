namespace Kinx.LbInfra.ConformanceTests.Machines;

/// <summary>Something that happens to a machine, which recovers from it.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Withdraws">Whether the route must go in between.</param>
/// <param name="Happen">Lets it happen.</param>
internal sealed record Mishap(string Name, bool Withdraws, Func<MachineWorld, Task> Happen)
{
    /// <summary>In the order in which a test lets them happen to one machine.</summary>
    public static IReadOnlyList<Mishap> All { get; } =
    [
        Of("HAProxy killed", true, Killed("haproxy")),
        Of("bgpd killed", true, Killed("bgpd")),
        Of("bfdd killed", false, Killed("bfdd")),
        Of("zebra killed", false, Killed("zebra")),
        Of("announcer killed", false, Killed("announcer")),
        Of("networkd killed", false, "systemctl kill -s KILL systemd-networkd"),
        Of("networkd restarted", false, "systemctl restart systemd-networkd"),
        new("cables out and in", true, CablesAsync),
        Of("packages configured again", false, "dpkg-reconfigure -fnoninteractive haproxy frr"),
        Of("reboot", true, "systemctl reboot"),
    ];

    private static Mishap Of(string name, bool withdraws, string command) => new(name, withdraws, world => world.SshAsync(command));

    // Returns when it runs again: watchfrr takes its time, and then may restart other daemons too.
    private static string Killed(string program) =>
        $"pkill -9 -x {program}; timeout 100 sh -c 'until pgrep -x {program}; do sleep 0.2; done'";

    private static async Task CablesAsync(MachineWorld world)
    {
        await world.SetCablesAsync(connected: false);
        await Node.NodeWorld.Until(world.AnnouncedAsync, false, TimeSpan.FromMinutes(2));
        await world.SetCablesAsync(connected: true);
    }
}
