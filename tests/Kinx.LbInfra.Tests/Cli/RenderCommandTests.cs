using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

public sealed class RenderCommandTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Render_NeutronPicks_NamesTheStandInsOfEachNode()
    {
        (await _cli.RunAsync("render", "demo")).ShouldBe(ExitCode.Success);

        _cli.Error.ToString().ShouldContain(
            "web-a: stand-ins for addresses that Neutron will pick: management 192.168.5.10, l3 172.20.0.10\n");
        _cli.Error.ToString().ShouldContain(
            "web-b: stand-ins for addresses that Neutron will pick: management 192.168.5.11, l3 172.20.0.11\n");
        _cli.Out.ToString().ShouldContain("# web-b:/etc/haproxy/haproxy.cfg (0644)\n");
    }

    [Fact]
    public async Task Render_StackNamesAddresses_MarksNone()
    {
        ChooseAddresses("{management: 192.168.5.21, l3: 172.20.0.21}", "{management: 192.168.5.22, l3: 172.20.0.22}");

        (await _cli.RunAsync("render", "demo", "--json")).ShouldBe(ExitCode.Success);

        _cli.Error.ToString().ShouldNotContain("stand-in");
        var address = Json()["nodes"]![0]!["addresses"]![1]!;
        address.ToJsonString().ShouldBe("""{"role":"l3","address":"172.20.0.21","standIn":false}""");
    }

    [Fact]
    public async Task Render_Json_HasNodesWithAddressesAndFiles()
    {
        (await _cli.RunAsync("render", "demo", "--format", "json", "--node", "b")).ShouldBe(ExitCode.Success);

        var node = Json()["nodes"]!.AsArray().ShouldHaveSingleItem()!;
        node["name"]!.GetValue<string>().ShouldBe("web-b");
        node["loadBalancer"]!.GetValue<string>().ShouldBe("web");
        node["addresses"]![0]!.ToJsonString().ShouldBe("""{"role":"management","address":"192.168.5.11","standIn":true}""");
        var announcer = node["files"]!.AsArray().Single(file => file!["path"]!.GetValue<string>() == "/usr/local/lib/lbinfra/announcer")!;
        announcer["mode"]!.GetValue<string>().ShouldBe("0755");
        announcer["content"]!.GetValue<string>().ShouldStartWith("#!/usr/bin/");
    }

    [Fact]
    public async Task Render_Out_WritesAFolderPerNodeWithModes()
    {
        (await _cli.RunAsync("render", "demo", "--out", "made")).ShouldBe(ExitCode.Success);

        _cli.Out.ToString().ShouldBeEmpty();
        Mode("made/web-a/etc/haproxy/haproxy.cfg").ShouldBe("644");
        Mode("made/web-b/etc/frr/frr.conf").ShouldBe("640");
        Mode("made/web-b/usr/local/lib/lbinfra/announcer").ShouldBe("755");
    }

    [Fact]
    public async Task Render_AnyNode_ShowsItsUserDataWithoutKeys()
    {
        (await _cli.RunAsync("render", "demo", "--json", "--out", "made")).ShouldBe(ExitCode.Success);

        var userData = Json()["nodes"]![0]!["userData"]!.GetValue<string>();
        userData.ShouldStartWith("#cloud-config\n");
        userData.ShouldContain("  ed25519_private: \"(private host key)\"\n");
        userData.ShouldContain("/var/lib/lbinfra/boot.sh");
        File.ReadAllText(Path.Combine(_cli.Root, "made/web-a/user-data")).ShouldBe(userData);
    }

    [Fact]
    public async Task Render_WholeStack_HasTheNeighbourConfigurationOfTheSwitches()
    {
        (await _cli.RunAsync("render", "demo", "--json", "--out", "made")).ShouldBe(ExitCode.Success);

        var loadBalancer = Json()["loadBalancers"]!.AsArray().ShouldHaveSingleItem()!;
        loadBalancer["name"]!.GetValue<string>().ShouldBe("web");
        loadBalancer["neighborConfiguration"]!.GetValue<string>().ShouldContain(" neighbor 172.20.0.10 remote-as 65010\n");
        File.ReadAllText(Path.Combine(_cli.Root, "made/web/neighbors.conf"))
            .ShouldBe(loadBalancer["neighborConfiguration"]!.GetValue<string>());
    }

    [Fact]
    public async Task Render_JsonOfAStackWithErrors_IsTheListOfThem()
    {
        _cli.WriteFile(
            "stacks/bad.yaml",
            "site: lab\nproject_id: p\nloadbalancers: [{name: bad, vip_address: 1.201.0.9}, {name: bad, vip_address: 1.201.0.10}]\n");

        (await _cli.RunAsync("render", "bad", "--json")).ShouldBe(ExitCode.InvalidInput);

        var item = Json().AsArray().ShouldHaveSingleItem()!;
        $"{item["code"]} {item["line"]}:{item["column"]}".ShouldBe("LB2001 3:61");
        $"{item["relatedFile"]} {item["relatedLine"]}:{item["relatedColumn"]}".ShouldBe("stacks/bad.yaml 3:24");
        _cli.Error.ToString().ShouldBe("error: stack 'bad' has 1 error(s); nothing was changed\n");
    }

    [Fact]
    public async Task Render_UnknownNode_SaysHowToNameOne()
    {
        (await _cli.RunAsync("render", "demo", "--node", "web")).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldContain("the stack has no node 'web'");
    }

    private void ChooseAddresses(params string[] nodes)
    {
        var stack = File.ReadAllText(Path.Combine(_cli.Root, "stacks", "demo.yaml"));
        var chosen = $"    vip_address: 1.201.0.47\n    nodes: {{addresses: [{string.Join(", ", nodes)}]}}\n";
        _cli.WriteFile("stacks/demo.yaml", stack.Replace("    vip_address: 1.201.0.47\n", chosen, StringComparison.Ordinal));
    }

    private JsonNode Json() => JsonNode.Parse(_cli.Out.ToString())!;

    private string Mode(string file) => Convert.ToString((int)File.GetUnixFileMode(Path.Combine(_cli.Root, file)), 8);
}
