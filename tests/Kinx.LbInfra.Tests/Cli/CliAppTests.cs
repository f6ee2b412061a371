using System.Globalization;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

public sealed class CliAppTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Theory]
    [InlineData("error: unknown command, argument or option 'valdate'\n  = hint: did you mean 'validate'?\n", "valdate")]
    [InlineData(
        "error: unknown command, argument or option '--josn'\n  = hint: did you mean '--json'?\n", "outputs", "demo", "--josn")]
    [InlineData("error: unknown command, argument or option 'zzz'\n  = hint: lbinfra vip --help\n", "vip", "zzz")]
    [InlineData("error: unknown command, argument or option '--jsn'\n  = hint: did you mean '--json'?\n", "validate", "--jsn")]
    [InlineData(
        "error: unknown command, argument or option '--jsn'\n  = hint: did you mean '--json'?\n", "validate", "demo", "--jsn")]
    [InlineData("error: unknown command, argument or option '--jsn'\n  = hint: did you mean '--json'?\n", "explain", "--jsn")]
    [InlineData("error: unknown command, argument or option '--oot'\n  = hint: did you mean '--out'?\n", "render", "--oot")]
    [InlineData(
        "error: the limit of open files is a whole number above 0, not 'x'\n  = hint: lbinfra lab fault --help\n",
        "lab", "fault", "nofile", "web-a", "x")]
    [InlineData("error: required argument 'stack' missing for command: 'render'\n  = hint: lbinfra render --help\n", "render")]
    public async Task Run_WrongCommandLine_SaysWhatWasMeant(string message, params string[] arguments)
    {
        (await _cli.RunAsync(arguments)).ShouldBe(ExitCode.Usage);

        _cli.Error.ToString().ShouldBe(message);
    }

    [Theory]
    [InlineData("there is no stack 'x\\u001b[31m'", "validate", "x\u001b[31m")]
    [InlineData("there is no diagnostic 'X\\u001b[31M'", "explain", "x\u001b[31m")]
    [InlineData("'/tmp/\\u001b[31m' is not a project", "validate", "-C", "/tmp/\u001b[31m")]
    [InlineData("unknown command, argument or option 'x\\u001b[31m'", "x\u001b[31m")]
    [InlineData("unknown command, argument or option '--x\\u001b[31m'", "validate", "--x\u001b[31m")]
    [InlineData("must be a whole number, not 'x\\u001b[31m'", "preview", "demo", "-p", "x\u001b[31m")]
    [InlineData("argument 'x\\u001b[31m' not recognized", "validate", "--format", "x\u001b[31m")]
    [InlineData("'x\\u001b[31m' is not a valid name for a secret", "secrets", "get", "demo", "x\u001b[31m")]
    public async Task Run_WordWithControlCharacters_IsEscapedInTheMessage(string message, params string[] arguments)
    {
        (await _cli.RunAsync(arguments)).ShouldBeOneOf(ExitCode.Usage, ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldContain(message);
        _cli.Error.ToString().ShouldNotContain("\u001b");
    }

    [Theory]
    [InlineData("secrets", "get", "demo")]
    [InlineData("secrets", "get", "demo", "")]
    [InlineData("preview", "demo", "-p")]
    [InlineData("preview", "demo", "-p", "1", "-p", "2")]
    [InlineData("lab", "fault", "nofile", "web-a", "x")]
    [InlineData("validate", "--format")]
    [InlineData("validate", "--format", "")]
    [InlineData("up", "demo", "--yes=x")]
    public async Task Run_ValueThatIsMissingOrWrong_IsAWrongCommandLine(params string[] arguments)
    {
        (await _cli.RunAsync(arguments)).ShouldBe(ExitCode.Usage);

        _cli.Error.ToString().ShouldStartWith("error: ");
    }

    [Theory]
    [InlineData("render")]
    [InlineData("validate")]
    [InlineData("outputs")]
    [InlineData("vip", "allocate")]
    public async Task Run_MistypedStack_SaysWhichWasMeant(params string[] command)
    {
        (await _cli.RunAsync([.. command, "demmo"])).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldStartWith("error: there is no stack 'demmo': ");
        _cli.Error.ToString().ShouldEndWith("  = hint: did you mean 'demo'?\n");
    }

    [Fact]
    public async Task Render_MistypedNameInATemplate_IsAnErrorWithItsPosition()
    {
        Directory.Delete(Path.Combine(_cli.Root, "templates"));
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Templates, "*", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            _cli.WriteFile(Path.Combine("templates", Path.GetRelativePath(RepositoryFolder.Templates, file)), text);
        }

        _cli.WriteFile("templates/sshd.conf.scriban", "# ours\nListenAddress {{ management.adress }}\n");

        (await _cli.RunAsync("render", "demo")).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldStartWith("error: templates/sshd.conf.scriban:2:29: ");
        _cli.Error.ToString().ShouldContain("adress");
    }

    [Fact]
    public async Task Help_OfTheProgram_ListsTheExitCodesOfTheReadme()
    {
        (await _cli.RunAsync("--help")).ShouldBe(ExitCode.Success);

        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "README.md"), TestContext.Current.CancellationToken);
        foreach (var (code, meaning) in ExitCode.Meanings)
        {
            _cli.Out.ToString().ShouldContain(string.Create(CultureInfo.InvariantCulture, $"  {code,-3}  {meaning}\n"));
            readme.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"| {code} | {meaning} |"));
        }
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("render")]
    [InlineData("explain")]
    [InlineData("schema")]
    [InlineData("vip", "allocate")]
    [InlineData("secrets", "init")]
    [InlineData("secrets", "set")]
    [InlineData("secrets", "get")]
    [InlineData("preview")]
    [InlineData("up")]
    [InlineData("destroy")]
    [InlineData("outputs")]
    [InlineData("lab", "start")]
    [InlineData("lab", "stop")]
    [InlineData("lab", "clean")]
    [InlineData("lab", "status")]
    [InlineData("lab", "env")]
    [InlineData("lab", "fault")]
    [InlineData("demo")]
    [InlineData("doctor")]
    public async Task Help_OfACommand_HasAnExampleAndBothFormatOptions(params string[] command)
    {
        (await _cli.RunAsync([.. command, "--help"])).ShouldBe(ExitCode.Success);

        _cli.Out.ToString().ShouldContain($"Example:\n  ");
        _cli.Out.ToString().ShouldContain($"lbinfra {string.Join(' ', command)}");
        _cli.Out.ToString().ShouldContain("--json");
        _cli.Out.ToString().ShouldContain("--format");
    }

    [Fact]
    public async Task Explain_Json_HasTheCodeAndItsPage()
    {
        (await _cli.RunAsync("explain", "lb2003", "--json")).ShouldBe(ExitCode.Success);

        var page = JsonNode.Parse(_cli.Out.ToString())!;
        page["code"]!.GetValue<string>().ShouldBe("LB2003");
        page["page"]!.GetValue<string>().ShouldContain("LB2003");
    }

    [Fact]
    public async Task LabEnv_Json_HasTheVariables()
    {
        (await _cli.RunAsync("lab", "env", "--format", "json")).ShouldBe(ExitCode.Success);

        JsonNode.Parse(_cli.Out.ToString())!["OS_CLOUD"]!.GetValue<string>().ShouldBe("lbinfra-lab");
    }

    [Fact]
    public async Task Suggest_NodeBeforeTheStackIsNamed_PrintsThoseOfAllStacks()
    {
        (await _cli.RunAsync("[suggest:14]", "render --node ")).ShouldBe(ExitCode.Success);

        _cli.Out.ToString().Trim().Split('\n').ShouldBe(["web-a", "web-b"]);
    }

    [Fact]
    public async Task Run_OutputThatCannotBeWritten_IsAFailureWithoutAStackTrace()
    {
        using var cli = new CliRunner { OtherOut = new FullWriter() };

        (await cli.RunAsync("render", "demo")).ShouldBe(ExitCode.Failure);

        cli.Error.ToString().ShouldEndWith("\nerror: No space left on device\n");
    }

    [Theory]
    [InlineData("Pulumi.yaml", "Pulumi.yaml/web-a")]
    [InlineData("/proc/lbinfra", "/proc/lbinfra")]
    public async Task Render_FolderThatCannotBeMade_IsAFailureThatNamesIt(string folder, string named)
    {
        (await _cli.RunAsync("render", "demo", "--out", folder)).ShouldBe(ExitCode.Failure);

        var last = _cli.Error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        last.ShouldStartWith("error: ");
        last.ShouldContain(named);
    }

    [Fact]
    public async Task Suggest_PartOfAWord_PrintsWhatCanFollow()
    {
        (await _cli.RunAsync("[suggest:11]", "render demo")).ShouldBe(ExitCode.Success);

        _cli.Out.ToString().Trim().ShouldBe("demo");
    }
}
