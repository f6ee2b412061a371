using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

public sealed class VipCommandTests : IDisposable
{
    private const string Stack = "site: lab\nproject_id: p\nloadbalancers:\n  - {name: web, vip_pool: public}\n";
    private readonly string _root = Directory.CreateTempSubdirectory("lbinfra-vip").FullName;
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();
    private readonly string _file;

    public VipCommandTests()
    {
        Directory.CreateDirectory(Path.Combine(_root, "stacks", "sites"));
        File.WriteAllText(Path.Combine(_root, "Pulumi.yaml"), "name: lbinfra\n");
        var lab = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "stacks", "sites", "lab.yaml"));
        File.WriteAllText(Path.Combine(_root, "stacks", "sites", "lab.yaml"), lab + "\nvip_pools: {public: {cidrs: [1.201.0.8/29]}}\n");
        _file = Path.Combine(_root, "stacks", "acme.yaml");
        File.WriteAllText(_file, Stack);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task Allocate_FreeAddress_IsWrittenAndPrinted()
    {
        (await RunAsync("acme", "--json")).ShouldBe(ExitCode.Success);

        File.ReadAllText(_file).ShouldBe(Stack.Replace("public}", "public, vip_address: 1.201.0.8}", StringComparison.Ordinal));
        _out.ToString().ShouldContain("\"address\": \"1.201.0.8\"");
        _error.ToString().ShouldContain("load balancer 'web' gets 1.201.0.8 from pool 'public'");
    }

    [Fact]
    public async Task Allocate_DryRun_WritesNothing()
    {
        (await RunAsync("acme", "--dry-run")).ShouldBe(ExitCode.Success);

        File.ReadAllText(_file).ShouldBe(Stack);
        _error.ToString().ShouldContain("gets 1.201.0.8");
        _error.ToString().ShouldContain("nothing was written");
    }

    [Fact]
    public async Task Allocate_Again_ChangesNothing()
    {
        await RunAsync("acme");
        var written = File.ReadAllText(_file);

        (await RunAsync("acme")).ShouldBe(ExitCode.Success);
        File.ReadAllText(_file).ShouldBe(written);
    }

    [Fact]
    public async Task Allocate_LoadBalancerThatIsNotThere_SaysWhichAre()
    {
        (await RunAsync("acme", "--load-balancer", "wep")).ShouldBe(ExitCode.InvalidInput);

        _error.ToString().ShouldContain("stack 'acme' has no load balancer 'wep'");
        _error.ToString().ShouldContain("known: web");
    }

    [Fact]
    public async Task Allocate_NoPool_PrintsTheDiagnostic()
    {
        File.WriteAllText(_file, Stack.Replace(", vip_pool: public", "", StringComparison.Ordinal));

        (await RunAsync("acme")).ShouldBe(ExitCode.InvalidInput);
        _error.ToString().ShouldContain("acme.yaml:4:5: error LB2402");
    }

    [Fact]
    public async Task Allocate_JsonWithErrors_HasThemInTheData()
    {
        File.WriteAllText(_file, Stack.Replace(", vip_pool: public", "", StringComparison.Ordinal));

        (await RunAsync("acme", "--json")).ShouldBe(ExitCode.InvalidInput);

        var data = JsonNode.Parse(_out.ToString())!;
        data["diagnostics"]![0]!["code"]!.GetValue<string>().ShouldBe("LB2402");
        data["written"]!.GetValue<bool>().ShouldBeFalse();
        _error.ToString().ShouldBeEmpty();
    }

    private Task<int> RunAsync(params string[] arguments) => new CliApp(new CliContext
    {
        Out = _out,
        Error = _error,
        In = TextReader.Null,
        Interactive = false,
        Environment = name => name == "LBINFRA_ROOT" ? _root : null,
        WorkingDirectory = _root,
        Time = TimeProvider.System,
    }).RunAsync(["vip", "allocate", .. arguments]);
}
