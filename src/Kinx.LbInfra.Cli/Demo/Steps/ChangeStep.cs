using Kinx.LbInfra.Cli.Demo.Traffic;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>A third member is added while the client sends requests: node a first, then node b, and no request fails.</summary>
internal sealed class ChangeStep : IDemoStep
{
    private const int RequestsPerSecond = 900;
    private const int FewestRequests = 5000;
    private const string NewMember = "192.168.55.38";

    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public string Title => "A change under load";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        AddMember(stage);
        var preview = (await stage.RunAsync(cancellationToken, "preview", DemoStage.Stack, "--diff")).MustSucceed();
        var shown = preview.Out.Split('\n').Any(IsNewServerLine);
        stage.Budget("preview --diff shows the new line of haproxy.cfg", shown ? "yes" : "no", "yes", shown);

        await using var load = stage.StartLoad(RequestsPerSecond, Limit);
        await Task.Delay(Margin, cancellationToken);
        var begin = DateTimeOffset.UtcNow;
        var up = (await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes", "--json")).MustSucceed();
        stage.Measured("one member added on both nodes, whole command", Figures.Seconds(DateTimeOffset.UtcNow - begin));
        await Task.Delay(Margin, cancellationToken);
        Report(stage, await load.StopAsync(cancellationToken), UpdateWindow.Of(up.Out));
    }

    private static void AddMember(DemoStage stage)
    {
        const string last = "          - {name: app2, address: 192.168.55.37, protocol_port: 80}\n";
        stage.Workspace.Edit(last, $"{last}          - {{name: app3, address: {NewMember}, protocol_port: 80}}\n");
    }

    private static bool IsNewServerLine(string line) =>
        line.TrimStart().StartsWith('+') && line.Contains(" server ", StringComparison.Ordinal) && line.Contains(NewMember, StringComparison.Ordinal);

    private static void Report(DemoStage stage, IReadOnlyList<RequestRecord> requests, IReadOnlyList<UpdateWindow> windows)
    {
        foreach (var window in windows)
        {
            var during = requests.Where(window.Contains).ToList();
            stage.Measured(
                $"requests while {window.Name} ran ({Figures.Seconds(window.Length)})",
                Figures.Failed(during.Count(request => !request.Succeeded), during.Count));
        }

        var failed = requests.Count(request => !request.Succeeded);
        stage.Measured("requests forwarded by", Figures.Counts(requests.Where(request => request.Succeeded).CountBy(request => request.Node)));
        stage.Budget(
            "rolling update of both nodes under load, one connection a request",
            Figures.Failed(failed, requests.Count),
            $"0 of at least {FewestRequests}",
            failed == 0 && requests.Count >= FewestRequests);
        var ordered = windows.Count == 2 && windows[0].End <= windows[1].Begin;
        stage.Budget("node b began after node a was done", ordered ? "yes" : "no", "yes", ordered);
        var fromNewMember = requests.Count(request => request.BackEnd == "backend3");
        stage.Budget("requests answered by the new member", $"{fromNewMember}", "more than 0", fromNewMember > 0);
    }
}
