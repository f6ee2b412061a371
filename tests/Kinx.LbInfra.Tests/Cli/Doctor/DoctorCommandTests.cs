using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Doctor;

/// <summary>The command on the test's own machine: its findings depend on the machine, but not their form.</summary>
public sealed class DoctorCommandTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Doctor_NoPassphrase_EndsWithItsOwnCodeAndNamesTheFix()
    {
        (await _cli.RunAsync("doctor")).ShouldBe(ExitCode.Lacking);

        _cli.Out.ToString().ShouldContain("fix:  export PULUMI_CONFIG_PASSPHRASE=...");
        _cli.Error.ToString().ShouldContain(" missing, ");
    }

    [Fact]
    public async Task Doctor_Json_ListsEveryCheckWithItsPurpose()
    {
        _cli.Variables["PULUMI_CONFIG_PASSPHRASE"] = "x";

        await _cli.RunAsync("doctor", "--json");

        var checks = JsonNode.Parse(_cli.Out.ToString())!["checks"]!.AsArray();
        checks.Select(check => (string)check!["check"]!).ShouldContain("clouds.yaml for site lab");
        checks.Single(check => (string)check!["check"]! == "passphrase")!["status"]!.GetValue<string>().ShouldBe("ok");
        checks.ShouldAllBe(check => !string.IsNullOrEmpty((string?)check!["purpose"]));
    }

    [Fact]
    public async Task Doctor_BrokenStack_SaysValidate()
    {
        _cli.WriteFile("stacks/broken.yaml", "site: lab\nloadbalancers: 5\n");

        (await _cli.RunAsync("doctor", "--format", "json")).ShouldBe(ExitCode.Lacking);

        var stacks = JsonNode.Parse(_cli.Out.ToString())!["checks"]!.AsArray().Single(check => (string)check!["check"]! == "stack files")!;
        stacks["fix"]!.GetValue<string>().ShouldBe("lbinfra validate");
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("missing", "--site", "far")]
    public async Task Doctor_NoCredentialsOfASite_AreNeededWhenItIsAskedAbout(string status, params string[] arguments)
    {
        _cli.Variables["HOME"] = _cli.Root;
        var site = await File.ReadAllTextAsync(Path.Combine(_cli.Root, "stacks/sites/lab.yaml"), TestContext.Current.CancellationToken);
        _cli.WriteFile("stacks/sites/far.yaml", site.Replace("cloud: lbinfra-lab", "cloud: nowhere", StringComparison.Ordinal));

        await _cli.RunAsync(["doctor", "--json", .. arguments]);

        var checks = JsonNode.Parse(_cli.Out.ToString())!["checks"]!.AsArray();
        var clouds = checks.Single(check => (string)check!["check"]! == "clouds.yaml for site far")!;
        clouds["status"]!.GetValue<string>().ShouldBe(status);
        clouds["fix"]!.GetValue<string>().ShouldContain("'nowhere'");
    }

    [Fact]
    public async Task Doctor_UnknownSite_NamesTheKnown()
    {
        (await _cli.RunAsync("doctor", "--site", "moon")).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldContain("there is no site 'moon'\n  = hint: the sites are: lab");
    }
}
