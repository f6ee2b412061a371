using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

public sealed class ValidateCommandTests : IDisposable
{
    private const string Wrong =
        """
        site: lab
        project_id: 5a8eb8f5010747c5898ba2b583eef2c0
        loadbalancers:
          - {name: web, vip_address: 1.201.0.300}
          - {name: web, vip_address: 1.201.0.48, listeners: [{protocol: HTP, protocol_port: 80}]}
        """;

    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Validate_GoodStacks_SaysHowManyWereChecked()
    {
        (await _cli.RunAsync("validate")).ShouldBe(ExitCode.Success);

        _cli.Out.ToString().ShouldBeEmpty();
        _cli.Error.ToString().ShouldBe("1 stack(s) checked, 0 error(s), 0 warning(s)\n");
    }

    [Fact]
    public async Task Validate_BadStack_NamesItsFileFromTheWorkingDirectory()
    {
        _cli.WriteFile("stacks/bad.yaml", Wrong);

        (await _cli.RunAsync("validate", "bad")).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldStartWith("stacks/bad.yaml:4:30: error LB1010: ");
        _cli.Error.ToString().ShouldContain("stacks/bad.yaml:5:12: error LB2001: load balancer \"web\" is declared twice\n");
        _cli.Error.ToString().ShouldContain(" = see stacks/bad.yaml:4:12\n");
        _cli.Error.ToString().ShouldEndWith("1 stack(s) checked, 3 error(s), 0 warning(s)\n");
    }

    [Fact]
    public async Task Validate_Json_HasOneItemPerDiagnostic()
    {
        _cli.WriteFile("stacks/bad.yaml", Wrong);

        (await _cli.RunAsync("validate", "--json")).ShouldBe(ExitCode.InvalidInput);

        var items = JsonNode.Parse(_cli.Out.ToString())!.AsArray();
        items.Select(item => $"{item!["file"]} {item["line"]} {item["code"]}")
            .ShouldBe(["stacks/bad.yaml 4 LB1010", "stacks/bad.yaml 5 LB2001", "stacks/bad.yaml 5 LB1008", "stacks/demo.yaml 6 LB2202"]);
    }

    [Fact]
    public async Task Render_BadStack_IsRefusedWithAllThatIsWrong()
    {
        _cli.WriteFile("stacks/bad.yaml", Wrong);

        (await _cli.RunAsync("render", "bad")).ShouldBe(ExitCode.InvalidInput);

        _cli.Out.ToString().ShouldBeEmpty();
        _cli.Error.ToString().ShouldEndWith("error: stack 'bad' has 3 error(s); nothing was changed\n");
    }
}
