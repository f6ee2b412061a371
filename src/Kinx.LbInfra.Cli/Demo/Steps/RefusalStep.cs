namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>
/// A valid change that only the node can refuse: HAProxy's limit of open files was lowered there, so old and new workers
/// do not fit. The update fails with one message, and the old configuration serves on, byte for byte.
/// </summary>
internal sealed class RefusalStep : IDemoStep
{
    private const string Node = "web-a";
    private const string Configuration = "/etc/haproxy/haproxy.cfg";
    private const string LoweredLimit = "4000";

    public string Title => "A change that a node refuses";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var before = await stage.Lab.NodeFileAsync(Node, Configuration, cancellationToken);
        (await stage.Shell.LbinfraAsync(["lab", "fault", "nofile", Node, LoweredLimit], cancellationToken)).MustSucceed();
        stage.Workspace.Edit("connection_limit: 2000", "connection_limit: 2001");

        var up = await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes");
        stage.Budget("the update that node a refuses", $"exit code {up.ExitCode}", "exit code 3", up.ExitCode == ExitCode.Failure);
        var messages = up.Error.Split('\n').Count(line => line.Contains("may open", StringComparison.Ordinal));
        stage.Budget("messages that say why", $"{messages}", "1", messages == 1);

        var after = await stage.Lab.NodeFileAsync(Node, Configuration, cancellationToken);
        var same = before.AsSpan().SequenceEqual(after);
        stage.Budget("haproxy.cfg on the node", same ? "the old one, byte for byte" : "changed", "the old one", same);
        await using var load = stage.StartLoad(requestsPerSecond: 200, TimeSpan.FromSeconds(2));
        var requests = await load.FinishAsync(cancellationToken);
        var failed = requests.Count(request => !request.Succeeded);
        stage.Budget("requests after the refusal", Figures.Failed(failed, requests.Count), "0 failed", failed == 0 && requests.Count > 0);
    }
}
