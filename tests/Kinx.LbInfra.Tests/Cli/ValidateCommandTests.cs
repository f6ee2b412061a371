using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;
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
          - {name: bad, vip_address: 1.201.0.300}
          - {name: bad, vip_address: 1.201.0.48, listeners: [{protocol: HTP, protocol_port: 80}]}
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
        _cli.Error.ToString().ShouldContain("stacks/bad.yaml:5:12: error LB2001: load balancer \"bad\" is declared twice\n");
        _cli.Error.ToString().ShouldContain(" = see stacks/bad.yaml:4:12\n");
        _cli.Error.ToString().ShouldEndWith("1 stack(s) checked, 3 error(s), 0 warning(s)\n");
    }

    [Theory]
    [InlineData("validate", "twin")]
    [InlineData("validate", "demo")]
    [InlineData("render", "twin")]
    [InlineData("render", "demo")]
    [InlineData("secrets", "init", "twin")]
    public async Task Run_StackThatClashesWithAnother_IsRefusedWhicheverIsNamed(params string[] command)
    {
        WriteTwin();

        (await _cli.RunAsync(command)).ShouldBe(ExitCode.InvalidInput);

        var other = command[^1] == "demo" ? "twin" : "demo";
        _cli.Out.ToString().ShouldBeEmpty();
        _cli.Error.ToString().ShouldContain(
            $"stacks/{command[^1]}.yaml:7:18: error LB2201: VIP 1.201.0.47 also belongs to stack \"{other}\"\n");
    }

    [Fact]
    public async Task Validate_TwoNamesThatClash_SaysItOnceAtTheLater()
    {
        WriteTwin();

        (await _cli.RunAsync("validate", "demo", "twin", "--json")).ShouldBe(ExitCode.InvalidInput);

        JsonNode.Parse(_cli.Out.ToString())!.AsArray()
            .Select(item => $"{item!["file"]} {item["code"]}").ShouldBe(["stacks/twin.yaml LB2201"]);
    }

    [Fact]
    public async Task Validate_NameTwice_ChecksItOnce()
    {
        var file = Path.Combine(_cli.Root, "stacks", "demo.yaml");

        (await _cli.RunAsync("validate", "demo", "demo", file, $"{_cli.Root}/stacks/../stacks/demo.yaml")).ShouldBe(ExitCode.Success);

        _cli.Error.ToString().ShouldBe("1 stack(s) checked, 0 error(s), 0 warning(s)\n");
    }

    [Theory]
    [InlineData("\tno YAML")]
    [InlineData("site: nowhere")]
    [InlineData("loadbalancers: []")]
    [InlineData(Wrong)]
    public async Task Validate_AnotherStackWithFaults_DoesNotBlockThisOne(string other)
    {
        _cli.WriteFile("stacks/bad.yaml", other);

        (await _cli.RunAsync("validate", "demo")).ShouldBe(ExitCode.Success);

        _cli.Error.ToString().ShouldBe("1 stack(s) checked, 0 error(s), 0 warning(s)\n");
    }

    [Fact]
    public async Task Validate_MistakeOfASite_IsToldOnceForAllItsStacks()
    {
        SpoilSite("lab");
        var site = await File.ReadAllLinesAsync(Path.Combine(_cli.Root, "stacks/sites/lab.yaml"), TestContext.Current.CancellationToken);
        var first = 1 + Array.FindIndex(site, line => line.Contains("address: 172.20.0.1,", StringComparison.Ordinal));
        _cli.WriteFile("stacks/other.yaml", "site: lab\nproject_id: p\nloadbalancers: [{name: other, vip_address: 1.201.0.48}]\n");

        (await _cli.RunAsync("validate", "--json")).ShouldBe(ExitCode.InvalidInput);

        JsonNode.Parse(_cli.Out.ToString())!.AsArray().Select(item => $"{item!["file"]} {item["code"]} {item["relatedLine"]}")
            .ShouldBe([$"stacks/sites/lab.yaml LB2303 {first}"]);
    }

    [Fact]
    public async Task Validate_SiteThatNoStackUses_IsCheckedWithoutNamesOnly()
    {
        SpoilSite("spare");

        (await _cli.RunAsync("validate", "demo")).ShouldBe(ExitCode.Success);
        (await _cli.RunAsync("validate", "--json")).ShouldBe(ExitCode.InvalidInput);

        JsonNode.Parse(_cli.Out.ToString())!.AsArray()
            .Select(item => $"{item!["file"]} {item["code"]}").ShouldBe(["stacks/sites/spare.yaml LB2303"]);
    }

    [Fact]
    public async Task Validate_Json_HasOneItemPerDiagnostic()
    {
        _cli.WriteFile("stacks/bad.yaml", Wrong);

        (await _cli.RunAsync("validate", "--json")).ShouldBe(ExitCode.InvalidInput);

        var items = JsonNode.Parse(_cli.Out.ToString())!.AsArray();
        items.Select(item => $"{item!["file"]} {item["line"]} {item["code"]}")
            .ShouldBe(["stacks/bad.yaml 4 LB1010", "stacks/bad.yaml 5 LB2001", "stacks/bad.yaml 5 LB1008"]);
    }

    [Fact]
    public async Task Render_BadStack_IsRefusedWithAllThatIsWrong()
    {
        _cli.WriteFile("stacks/bad.yaml", Wrong);

        (await _cli.RunAsync("render", "bad")).ShouldBe(ExitCode.InvalidInput);

        _cli.Out.ToString().ShouldBeEmpty();
        _cli.Error.ToString().ShouldEndWith("error: stack 'bad' has 3 error(s); nothing was changed\n");
    }

    // The second gateway has the address of the first.
    private void SpoilSite(string site)
    {
        var lab = File.ReadAllText(Path.Combine(_cli.Root, "stacks", "sites", "lab.yaml"));
        _cli.WriteFile($"stacks/sites/{site}.yaml", lab.Replace("address: 172.20.0.2,", "address: 172.20.0.1,", StringComparison.Ordinal));
    }

    private void WriteTwin()
    {
        var demo = File.ReadAllText(Path.Combine(_cli.Root, "stacks", "demo.yaml"));
        _cli.WriteFile("stacks/twin.yaml", demo.Replace("name: web", "name: twin", StringComparison.Ordinal));
    }
}
