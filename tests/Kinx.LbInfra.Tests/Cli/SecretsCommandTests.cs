using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

/// <summary><c>lbinfra secrets set</c> and <c>lbinfra secrets get</c>.</summary>
public sealed class SecretsCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("lbinfra-secrets").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public SecretsCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "stacks"));
        File.WriteAllText(Path.Combine(_root, "Pulumi.yaml"), "name: lbinfra\n");
        File.WriteAllText(Path.Combine(_root, "stacks", "acme.yaml"), "site: lab\n");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("web")]
    [InlineData("secret://web")]
    public async Task Set_FromStandardInput_GetPrintsIt(string name)
    {
        (await RunAsync("-----BEGIN KEY-----\nabc\n", "secrets", "set", "acme", name)).ShouldBe(ExitCode.Success);

        (await RunAsync("", "secrets", "get", "acme", "web")).ShouldBe(ExitCode.Success);
        _out.ToString().ShouldBe("-----BEGIN KEY-----\nabc\n");
        var settings = Path.Combine(_root, "stacks", "Pulumi.acme.yaml");
        (await File.ReadAllTextAsync(settings, TestContext.Current.CancellationToken)).ShouldNotContain("BEGIN");
    }

    [Fact]
    public async Task Set_FromFile_KeepsEveryByte()
    {
        var file = Path.Combine(_root, "web.pem");
        await File.WriteAllTextAsync(file, "abc\r\n\n", TestContext.Current.CancellationToken);

        (await RunAsync("", "secrets", "set", "acme", "web", "--file", file)).ShouldBe(ExitCode.Success);

        await RunAsync("", "secrets", "get", "acme", "web");
        _out.ToString().ShouldBe("abc\r\n\n\n");
    }

    [Theory]
    [InlineData("", "the value of secret 'web' is empty", "web")]
    [InlineData("x", "the file '/nowhere/web.pem' does not exist", "web", "--file", "/nowhere/web.pem")]
    [InlineData("x", "'../web' is not a valid name for a secret", "../web")]
    public async Task Set_WrongInput_SaysSoAndWritesNothing(string input, string message, params string[] arguments)
    {
        (await RunAsync(input, ["secrets", "set", "acme", .. arguments])).ShouldNotBe(ExitCode.Success);

        _error.ToString().ShouldContain(message);
        File.Exists(Path.Combine(_root, "stacks", "Pulumi.acme.yaml")).ShouldBeFalse();
    }

    [Fact]
    public async Task Get_UnsetName_NamesTheCommandThatSetsIt()
    {
        (await RunAsync("", "secrets", "get", "acme", "web")).ShouldBe(ExitCode.InvalidInput);

        _error.ToString().ShouldContain("lbinfra secrets set acme web --file PATH");
    }

    private Task<int> RunAsync(string input, params string[] arguments) => new CliApp(new CliContext
    {
        Out = _out,
        Error = _error,
        In = new StringReader(input),
        Interactive = false,
        Environment = name => name switch
        {
            "PULUMI_CONFIG_PASSPHRASE" => "correct horse",
            "PULUMI_BACKEND_URL" => $"file://{_root}",
            "LBINFRA_ROOT" => _root,
            _ => null,
        },
        WorkingDirectory = _root,
        Time = TimeProvider.System,
    }).RunAsync(arguments);
}
