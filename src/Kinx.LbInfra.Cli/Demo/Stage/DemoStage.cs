using Kinx.LbInfra.Cli.Demo.Traffic;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>What the steps of the demo share.</summary>
internal sealed class DemoStage(DemoShell shell, DemoWorkspace workspace, LabProbe lab, ITrafficClient client, TimeProvider time)
{
    /// <summary>The VIP of <c>stacks/demo.yaml</c>.</summary>
    public const string Vip = "1.201.0.47";

    public const string Stack = "demo";

    private readonly List<Figure> _figures = [];

    public DemoShell Shell { get; } = shell;

    public DemoWorkspace Workspace { get; } = workspace;

    public LabProbe Lab { get; } = lab;

    public ITrafficClient Client { get; } = client;

    /// <summary>The rate of every load in requests per second, set by the traffic step; 0 before it.</summary>
    public int RequestsPerSecond { get; set; }

    public IReadOnlyList<Figure> Measurements => _figures;

    /// <summary>Runs a command on the demo's own copy of the project.</summary>
    public Task<LauncherResult> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        Shell.LbinfraAsync([.. arguments, "--cwd", Workspace.Root], cancellationToken);

    /// <summary>Reports a figure without a budget.</summary>
    public void Measured(string name, string value) => _figures.Add(new Figure(name, value));

    /// <summary>Reports a figure that must hold its budget.</summary>
    /// <exception cref="DemoException">The budget was missed.</exception>
    public void Budget(string name, string value, string budget, bool holds)
    {
        _figures.Add(new Figure(name, value, budget, holds));
        if (!holds) throw new DemoException($"{name}: {value}; budget: {budget}");
    }

    /// <summary>Reports a load in which no request may fail.</summary>
    /// <param name="fewest">The budget is missed with fewer requests than this.</param>
    /// <exception cref="ClientWasLateException">The budget was missed, but the client may have been the cause.</exception>
    /// <exception cref="DemoException">The budget was missed.</exception>
    public void NoneFailed(string name, LoadReport load, int fewest = 1)
    {
        var (requests, budget) = (load.Requests, fewest == 1 ? "0 failed" : $"0 of at least {fewest} failed");
        var holds = requests.Failed == 0 && requests.Total >= fewest;
        if (!holds && load.ClientWasLate) throw new ClientWasLateException(load.Lateness);
        Budget(name, requests.ToString(), budget, holds);
    }

    /// <summary>Removes the figures from an index on, when their step is repeated.</summary>
    public void Forget(int from) => _figures.RemoveRange(from, _figures.Count - from);

    /// <summary>Starts a load from the client to the VIP, at <see cref="RequestsPerSecond"/>.</summary>
    public LoadRun StartLoad() => LoadRun.Start(Client, RequestsPerSecond, time);

    /// <summary>Runs a load of the given length.</summary>
    public async Task<LoadReport> SendAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        await using var load = StartLoad();
        await Task.Delay(length, time, cancellationToken);
        return await load.StopAsync();
    }

    /// <summary>Waits until every switch has the expected number of next hops for the VIP; returns how long that took.</summary>
    public static Task<TimeSpan> WaitForNextHopsAsync(int expected, TimeSpan bound, CancellationToken cancellationToken) =>
        Waiting.ForAsync(
            $"{expected} next hop(s) for {Vip} at both switches",
            bound,
            async () => (await LabProbe.NextHopsAsync(Vip, cancellationToken)).All(hops => hops == expected),
            cancellationToken);

    /// <summary>The same, but returns the moment at which it was the case.</summary>
    public async Task<DateTimeOffset> WhenNextHopsAsync(int expected, TimeSpan bound, CancellationToken cancellationToken)
    {
        await WaitForNextHopsAsync(expected, bound, cancellationToken);
        return time.GetUtcNow();
    }
}
