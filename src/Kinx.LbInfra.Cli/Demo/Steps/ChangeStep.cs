using Kinx.LbInfra.Cli.Demo.Stage;
using Kinx.LbInfra.Cli.Demo.Traffic;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>A third member is added under load, on node a and then on node b, and no request fails.</summary>
internal sealed class ChangeStep : IDemoStep
{
    private const int FewestRequests = 5000;
    private const string LastMember = "          - {name: app2, address: 192.168.55.37, protocol_port: 80}\n";
    private const string NewAddress = "192.168.55.38";
    private const string NewMember = $"          - {{name: app3, address: {NewAddress}, protocol_port: 80}}\n";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    public string Title => "A change under load";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Workspace.Edit(LastMember, LastMember + NewMember);
        var preview = (await stage.RunAsync(cancellationToken, "preview", DemoStage.Stack, "--diff")).MustSucceed();
        var shown = preview.Out.Split('\n').Any(IsNewServerLine);
        stage.Budget("preview --diff shows the new line of haproxy.cfg", shown ? "yes" : "no", "yes", shown);

        await using var load = stage.StartLoad();
        await Task.Delay(Margin, cancellationToken);
        var begin = DateTimeOffset.UtcNow;
        var up = (await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes", "--json")).MustSucceed();
        stage.Measured("one member added on both nodes, whole command", Figures.Seconds(DateTimeOffset.UtcNow - begin));
        await Task.Delay(Margin, cancellationToken);
        // A slow machine needs more time for this many requests.
        await Waiting.ForAsync(
            $"{FewestRequests} requests", Bound, () => Task.FromResult(load.Requests >= FewestRequests), cancellationToken);
        Report(stage, await load.StopAsync(), UpdateWindow.Of(up.Out));
    }

    public async Task PrepareRepeatAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Workspace.Edit(NewMember, "");
        (await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes")).MustSucceed();
    }

    private static bool IsNewServerLine(string line) =>
        line.TrimStart().StartsWith('+')
        && line.Contains(" server ", StringComparison.Ordinal)
        && line.Contains(NewAddress, StringComparison.Ordinal);

    private static void Report(DemoStage stage, LoadReport load, IReadOnlyList<UpdateWindow> windows)
    {
        foreach (var window in windows)
        {
            var requests = load.During(window.Begin, window.End).Requests;
            stage.Measured($"requests while {window.Name} ran ({Figures.Seconds(window.Length)})", $"{requests}");
        }

        stage.Measured("samples forwarded by", Figures.Counts(load.Nodes));
        stage.NoneFailed("rolling update of both nodes under load, one connection a request", load, FewestRequests);
        var ordered = windows.Count == 2 && windows[0].End <= windows[1].Begin;
        stage.Budget("node b began after node a was done", ordered ? "yes" : "no", "yes", ordered);
        var fromNewMember = load.Members.GetValueOrDefault("backend3");
        stage.Budget("samples answered by the new member", $"{fromNewMember}", "more than 0", fromNewMember > 0);
    }
}
