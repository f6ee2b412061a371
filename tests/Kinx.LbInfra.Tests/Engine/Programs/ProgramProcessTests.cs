using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.Programs;

public sealed class ProgramProcessTests
{
    private static readonly ProgramEnvironment Environment = new()
    {
        Address = "127.0.0.1:1",
        Stack = new StackIdentity("proj", "dev"),
        RootDirectory = "/",
        WorkingDirectory = "/tmp",
        Preview = true,
        Parallel = 4,
        Config = new Dictionary<string, ConfigValue> { ["proj:b"] = new("2", true), ["proj:a"] = new("1") },
    };

    [Fact]
    public async Task Run_Program_GetsTheVariablesAndItsOutputComesBack()
    {
        var lines = new ConcurrentQueue<ProgramOutput>();
        var program = Shell(
            """
            echo "$PULUMI_MONITOR $PULUMI_PROJECT $PULUMI_STACK $PULUMI_DRY_RUN $PULUMI_CONFIG $PULUMI_CONFIG_SECRET_KEYS"
            echo bad >&2
            exit 32
            """);

        var code = await program.RunAsync(Environment, lines.Enqueue, CancellationToken.None);

        code.ShouldBe(32);
        lines.ShouldBe(
            [new("""127.0.0.1:1 proj dev true {"proj:a":"1","proj:b":"2"} ["proj:b"]""", false), new("bad", true)], ignoreOrder: true);
    }

    [Fact]
    public async Task Run_Cancelled_EndsTheProgramAndWhatItStarted()
    {
        using var source = new CancellationTokenSource();
        var started = new TaskCompletionSource<int>();

        var run = Shell("sleep 60 & echo $!; wait").RunAsync(
            Environment, output => started.TrySetResult(int.Parse(output.Line)), source.Token);
        var child = await started.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => run);
        await GoneAsync(child).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Run_NoSuchProgram_SaysWhich()
    {
        var program = new ProgramCommand("/nowhere/program", [], "/tmp");

        var exception = await Should.ThrowAsync<DeploymentException>(() => program.RunAsync(Environment, _ => { }, CancellationToken.None));

        exception.Message.ShouldContain("'/nowhere/program'");
    }

    private static ProgramCommand Shell(string script) => new("/bin/sh", ["-c", script], "/tmp");

    private static async Task GoneAsync(int process)
    {
        var state = $"/proc/{process}/stat";
        while (File.Exists(state) && !File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal)) await Task.Yield();
    }
}
