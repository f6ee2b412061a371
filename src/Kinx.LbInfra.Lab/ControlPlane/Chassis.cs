using System.Globalization;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>One chassis for each compute host: without it neutron does not bind a port there.</summary>
internal sealed class Chassis(SouthboundDatabase southbound, TimeProvider time)
{
    // Neutron considers a chassis alive while NB_Global.nb_cfg is at most one ahead of its own. No ovn-controller keeps up with it here,
    // so this one is far ahead from the start.
    private const string NeverBehind = "nb_cfg=2000000000";

    public async Task CreateAsync(IReadOnlyList<string> hosts, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        for (var index = 0; index < hosts.Count; index++)
        {
            await southbound.RunAsync(Transaction(hosts[index], index + 1, now), cancellationToken);
        }
    }

    private static string[] Transaction(string host, int number, string now) =>
    [
        "--id=@e", "create", "Encap", "type=geneve", string.Create(CultureInfo.InvariantCulture, $"ip=127.0.1.{number}"),
        $"chassis_name={host}",
        "--", "--id=@c", "create", "Chassis", $"name={host}", $"hostname={host}", "encaps=@e",
        .. Both("ovn-bridge-mappings=physnet1:br-ex"), .. Both("ovn-cms-options=enable-chassis-as-gw"), .. Both("datapath-type=system"),
        "--", "create", "Chassis_Private", $"name={host}", "chassis=@c", NeverBehind, $"nb_cfg_timestamp={now}",
    ];

    // Old and new readers look in different columns.
    private static string[] Both(string setting) => [$"external_ids:{setting}", $"other_config:{setting}"];
}
