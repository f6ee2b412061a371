using System.Diagnostics;
using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Traffic;

/// <summary>A load generator that runs in the client's network namespace, as a process of its own.</summary>
internal sealed class LoadRun : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;

    private LoadRun(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
    }

    /// <param name="launcher">The lbinfra launcher; the namespace is entered before it starts.</param>
    public static LoadRun Start(string clientNamespace, string launcher, string url, int requestsPerSecond, TimeSpan limit)
    {
        string[] arguments =
        [
            "netns", "exec", clientNamespace, launcher, "load", "--url", url,
            "--rate", requestsPerSecond.ToString(CultureInfo.InvariantCulture),
            "--limit-seconds", ((int)limit.TotalSeconds).ToString(CultureInfo.InvariantCulture),
        ];
        var start = new ProcessStartInfo("ip", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        return new LoadRun(Process.Start(start)!);
    }

    /// <summary>Ends the load; gives every request in the order in which they were started.</summary>
    public Task<IReadOnlyList<RequestRecord>> StopAsync(CancellationToken cancellationToken)
    {
        _process.StandardInput.Close();
        return FinishAsync(cancellationToken);
    }

    /// <summary>The same, once the load has run to its limit.</summary>
    public async Task<IReadOnlyList<RequestRecord>> FinishAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        var lines = (await _output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(RequestRecord.Parse).OrderBy(record => record.StartedAt)];
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }
}
