using System.Globalization;

namespace Kinx.LbInfra.Lab.Processes;

/// <summary>Signals to processes of this machine.</summary>
internal static class Signals
{
    public const string Stop = "STOP";
    public const string Continue = "CONT";
    public const string Kill = "KILL";

    /// <summary>To all at once; a process that ended in the meantime is no mistake.</summary>
    public static async Task SendAsync(string signal, IEnumerable<int> pids, CancellationToken cancellationToken)
    {
        List<string> living = [.. pids.Select(pid => pid.ToString(CultureInfo.InvariantCulture))];
        if (living.Count > 0) await ExternalCommand.TryRunAsync(["kill", "-" + signal, .. living], input: null, cancellationToken);
    }
}
