using System.Diagnostics;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;

namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>
/// Stands in for ovn-controller: claims every port that asks for a chassis and releases those that no longer do. ovn-northd copies "up"
/// to the northbound database, where neutron sees it, makes the port ACTIVE and notifies nova.
/// </summary>
internal sealed class PortClaimer(SouthboundDatabase southbound)
{
    /// <summary>Follows every change until it is cancelled.</summary>
    /// <exception cref="LabException">The connection to the database was lost.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var command = southbound.MonitorCommand("Port_Binding", "requested_chassis,chassis,type");
        var start = new ProcessStartInfo(ExternalCommand.Find(command[0])!, command.Skip(1)) { RedirectStandardOutput = true };
        using var monitor = Process.Start(start)!;
        await using var end = cancellationToken.Register(monitor.Kill);
        while (await monitor.StandardOutput.ReadLineAsync(cancellationToken) is not null) await ClaimAsync(cancellationToken);
        throw new LabException("the port claimer lost OVN's southbound database", "run `lbinfra lab stop` and start the lab again");
    }

    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        string[] query =
            ["--format=csv", "--no-headings", "--columns=_uuid,requested_chassis,chassis", "find", "Port_Binding", "type=\"\""];
        var transaction = Changes(await southbound.RunAsync(query, cancellationToken));
        if (transaction.Count > 0) await southbound.RunAsync(transaction, cancellationToken);
    }

    /// <summary>The commands that give each row (<c>uuid,requested chassis or [],chassis or []</c>) the chassis that it requests.</summary>
    internal static IReadOnlyList<string> Changes(string rows)
    {
        var words = new List<string>();
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var cells = row.Trim().Split(',');
            if (cells.Length != 3 || cells[1] == cells[2]) continue;
            words.AddRange(cells[1] == "[]" ? Release(cells[0]) : Claim(cells[0], cells[1]));
        }

        return words;
    }

    private static string[] Claim(string port, string chassis) =>
        ["--", "--if-exists", "set", "Port_Binding", port, $"chassis={chassis}", "up=true"];

    private static string[] Release(string port) =>
    [
        "--", "--if-exists", "clear", "Port_Binding", port, "chassis",
        "--", "--if-exists", "set", "Port_Binding", port, "up=false",
    ];
}
