using System.Globalization;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Signals to processes of this machine, by the names of <c>kill</c>.</summary>
internal static class Signals
{
    public const string Stop = "STOP";
    public const string Continue = "CONT";
    public const string Terminate = "TERM";
    public const string Kill = "KILL";

    /// <summary>Signals all of them at once. A process that has ended in the meantime is not an error.</summary>
    public static async Task SendAsync(string signal, IEnumerable<int> pids, CancellationToken cancellationToken)
    {
        List<string> targets = [.. pids.Select(pid => pid.ToString(CultureInfo.InvariantCulture))];
        if (targets.Count > 0) await ExternalCommand.TryRunAsync(["kill", "-" + signal, .. targets], input: null, cancellationToken);
    }
}
