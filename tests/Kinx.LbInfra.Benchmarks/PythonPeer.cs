using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Benchmarks;

/// <summary>A peer's script, run by Debian's python3, whose packages it needs; it measures itself and prints JSON.</summary>
internal static class PythonPeer
{
    private const string Python = "/usr/bin/python3";

    /// <exception cref="InvalidOperationException">The script failed; its message is on standard error.</exception>
    public static JsonObject Run(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, [Path.Combine(AppContext.BaseDirectory, script), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode == 0) return JsonNode.Parse(output)!.AsObject();
        throw new InvalidOperationException($"{script} failed; as root, ./dev bench installs what it needs");
    }
}
