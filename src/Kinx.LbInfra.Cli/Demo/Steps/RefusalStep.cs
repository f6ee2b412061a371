using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>
/// A valid change that only the node can refuse: its limit of open files is lowered, so that the old and the new workers of HAProxy
/// would not fit. The update fails with one message, and the old configuration stays in force, byte for byte.
/// </summary>
internal sealed class RefusalStep : IDemoStep
{
    private const string Node = "web-a";
    private const string Configuration = "/etc/haproxy/haproxy.cfg";
    private const string LoweredLimit = "4000";
    private const string Limit = "connection_limit: 2000";
    private const string RefusedLimit = "connection_limit: 2001";

    public string Title => "A change that a node refuses";

    public async Task RunAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        var before = await stage.Lab.NodeFileAsync(Node, Configuration, cancellationToken);
        (await stage.Shell.LbinfraAsync(["lab", "fault", "nofile", Node, LoweredLimit], cancellationToken)).MustSucceed();
        stage.Workspace.Edit(Limit, RefusedLimit);

        var up = await stage.RunAsync(cancellationToken, "up", DemoStage.Stack, "--yes");
        stage.Budget("the update that node a refuses", $"exit code {up.ExitCode}", "exit code 3", up.ExitCode == ExitCode.Failure);
        var messages = up.Error.Split('\n').Count(line => line.Contains("may open", StringComparison.Ordinal));
        stage.Budget("messages that say why", $"{messages}", "1", messages == 1);

        var after = await stage.Lab.NodeFileAsync(Node, Configuration, cancellationToken);
        var same = before.AsSpan().SequenceEqual(after);
        stage.Budget("haproxy.cfg on the node", same ? "the old one, byte for byte" : "changed", "the old one", same);
        stage.NoneFailed("requests after the refusal", await stage.SendAsync(TimeSpan.FromSeconds(2), cancellationToken));
    }

    public Task PrepareRepeatAsync(DemoStage stage, CancellationToken cancellationToken)
    {
        stage.Workspace.Edit(RefusedLimit, Limit);
        return Task.CompletedTask;
    }
}
