using Kinx.LbInfra.Cli.Demo.Traffic;

namespace Kinx.LbInfra.Cli.Demo;

/// <summary>What the steps of the demo share.</summary>
internal sealed class DemoStage(DemoShell shell, DemoWorkspace workspace, LabProbe lab)
{
    /// <summary>The VIP of <c>stacks/demo.yaml</c>.</summary>
    public const string Vip = "1.201.0.47";

    public const string Stack = "demo";

    private readonly List<Figure> _figures = [];

    public DemoShell Shell { get; } = shell;

    public DemoWorkspace Workspace { get; } = workspace;

    public LabProbe Lab { get; } = lab;

    public IReadOnlyList<Figure> Measurements => _figures;

    /// <summary>Runs a command on the demo's own copy of the project.</summary>
    public Task<CommandResult> RunAsync(CancellationToken cancellationToken, params string[] arguments) =>
        Shell.LbinfraAsync([.. arguments, "--cwd", Workspace.Root], cancellationToken);

    /// <summary>Only reports a figure.</summary>
    public void Measured(string name, string value) => _figures.Add(new Figure(name, value));

    /// <summary>Reports a figure, and ends the demo when it misses its budget.</summary>
    public void Budget(string name, string value, string budget, bool holds)
    {
        _figures.Add(new Figure(name, value, budget, holds));
        if (!holds)
            throw new DemoException($"{name}: {value}; budget: {budget}");
    }

    /// <summary>Starts requests from the client to the VIP, one connection each.</summary>
    public LoadRun StartLoad(int requestsPerSecond, TimeSpan limit) =>
        LoadRun.Start(Lab.ClientNamespace, Shell.Launcher, $"http://{Vip}/", requestsPerSecond, limit);

    /// <summary>Waits until every switch has so many next hops for the VIP; gives the time that it took.</summary>
    public Task<TimeSpan> WaitForNextHopsAsync(int expected, TimeSpan bound, CancellationToken cancellationToken) =>
        Waiting.ForAsync(
            $"{expected} next hop(s) for {Vip} at both switches",
            bound,
            async () => (await Lab.NextHopsAsync(Vip, cancellationToken)).All(hops => hops == expected),
            cancellationToken);

    /// <summary>The same; gives the moment.</summary>
    public async Task<DateTimeOffset> WhenNextHopsAsync(int expected, TimeSpan bound, CancellationToken cancellationToken)
    {
        await WaitForNextHopsAsync(expected, bound, cancellationToken);
        return DateTimeOffset.UtcNow;
    }
}
