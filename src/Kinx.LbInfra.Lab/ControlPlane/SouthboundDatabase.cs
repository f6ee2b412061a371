using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>OVN's southbound database, through which hypervisors and the control plane talk to each other.</summary>
internal sealed class SouthboundDatabase(LabPaths paths)
{
    private readonly string _address = $"unix:{paths.RunFolder}/ovnsb.sock";

    /// <summary>Runs ovn-sbctl. Several commands in <paramref name="arguments"/>, separated by <c>--</c>, are one transaction.</summary>
    public Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        ExternalCommand.RunAsync(["ovn-sbctl", $"--db={_address}", .. arguments], cancellationToken);

    /// <summary>A command that prints one line for each change of these columns of a table, until it is ended.</summary>
    public IReadOnlyList<string> MonitorCommand(string table, string columns) =>
        ["ovsdb-client", "monitor", _address, "OVN_Southbound", table, columns, "--format=json"];
}
