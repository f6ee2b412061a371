using Kinx.LbInfra.Cli.Context;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

/// <summary>What can be found wrong without a cloud is reported before anything is started.</summary>
public sealed class DeploymentCommandsTests : IDisposable
{
    private const string Passphrase = "PULUMI_CONFIG_PASSPHRASE";

    private readonly CliRunner _cli = new();

    public DeploymentCommandsTests() => _cli.Variables["PULUMI_BACKEND_URL"] = $"file://{_cli.Root}";

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("up", "--yes")]
    [InlineData("preview")]
    [InlineData("destroy", "--yes")]
    public async Task Run_NoPassphrase_IsReportedBeforeTheStackFileIsRead(string command, params string[] options)
    {
        _cli.WriteFile("stacks/demo.yaml", "site: nowhere\n");

        (await _cli.RunAsync([command, "demo", .. options])).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldBe(
            "error: the passphrase of the stack's secrets is not set\n"
            + "  = hint: set PULUMI_CONFIG_PASSPHRASE, or PULUMI_CONFIG_PASSPHRASE_FILE to a file that contains it\n");
    }

    [Theory]
    [InlineData("up", "--yes")]
    [InlineData("preview")]
    [InlineData("destroy", "--yes")]
    public async Task Run_WrongPassphrase_IsReportedBeforeTheCloudIsUsed(string command, params string[] options)
    {
        _cli.Variables[Passphrase] = "right";
        (await _cli.RunAsync("secrets", "init", "demo")).ShouldBe(ExitCode.Success);
        _cli.Variables[Passphrase] = "wrong";

        (await _cli.RunAsync([command, "demo", .. options])).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldContain("\nerror: incorrect passphrase");
        _cli.Error.ToString().ShouldNotContain("cloud");
    }

    [Theory]
    [InlineData("up")]
    [InlineData("destroy")]
    public async Task Run_QuestionWithoutATerminal_IsRefusedFirst(string command)
    {
        (await _cli.RunAsync(command, "demo")).ShouldBe(ExitCode.Usage);

        _cli.Error.ToString().ShouldBe(
            "error: this changes a cloud and needs confirmation, but there is no terminal\n  = hint: run it again with --yes\n");
    }

    [Theory]
    [InlineData("up")]
    [InlineData("destroy")]
    public async Task Run_MistypedStackWithoutATerminal_SaysThatThereIsNoSuchStack(string command)
    {
        (await _cli.RunAsync(command, "nosuch")).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldStartWith("error: there is no stack 'nosuch': ");
    }

    [Theory]
    [InlineData("up")]
    [InlineData("preview")]
    [InlineData("destroy")]
    public async Task Run_NoOperationAtOnce_IsAWrongCommandLine(string command)
    {
        (await _cli.RunAsync(command, "demo", "--parallel", "0")).ShouldBe(ExitCode.Usage);

        _cli.Error.ToString().ShouldStartWith("error: --parallel must be at least 1\n");
    }

    [Theory]
    [InlineData("up", "x")]
    [InlineData("preview", "x")]
    [InlineData("destroy", "x")]
    [InlineData("preview", "")]
    [InlineData("preview", "1.5")]
    [InlineData("preview", "99999999999")]
    public async Task Run_ParallelThatIsNoNumber_IsAWrongCommandLine(string command, string count)
    {
        (await _cli.RunAsync(command, "demo", "-p", count)).ShouldBe(ExitCode.Usage);

        _cli.Error.ToString().ShouldBe(
            $"error: --parallel must be a whole number, not '{count}'\n  = hint: lbinfra {command} --help\n");
    }
}
