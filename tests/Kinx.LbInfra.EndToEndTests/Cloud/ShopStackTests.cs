using System.Text.Json;
using Kinx.LbInfra.Lab.Processes;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.EndToEndTests.Cloud;

/// <summary>What the demo does not show, with real clients: TLS, IPv6, L7 policies, member subnets, closed ports, health reports.</summary>
public sealed class ShopStackTests(ShopStack shop) : IClassFixture<ShopStack>
{
    [Theory]
    [InlineData("shop.example", ShopStack.Vip)]
    [InlineData("api.example", ShopStack.Vip)]
    [InlineData("shop.example", ShopStack.VipV6)]
    public async Task Https_NameOfEachCertificate_IsServedWithIt(string name, string vip)
    {
        shop.RequireLab();

        (await HttpsAtAsync(vip, name, "/")).ShouldBeOneOf("backend1\n", "backend2\n");
    }

    [Fact]
    public async Task Https_PathForStaff_NeedsAClientCertificate()
    {
        shop.RequireLab();

        (await HttpsAsync("shop.example", "/staff", "-o", "/dev/null", "-w", "%{http_code}")).ShouldBe("403");
        (await HttpsAsync("shop.example", "/staff", "--cert", shop.ClientFile)).ShouldBeOneOf("backend1\n", "backend2\n");
    }

    [Fact]
    public async Task Http_AnyPath_IsRedirectedToHttps()
    {
        shop.RequireLab();

        var answer = await shop.CurlAsync("-o", "/dev/null", "-w", "%{http_code} %{redirect_url}", $"http://{ShopStack.Vip}/a?b=c");

        answer.ShouldBe("302 https://shop.example/a?b=c");
    }

    [Fact]
    public async Task Member_OnItsOwnSubnet_IsReachedThroughThePortThere()
    {
        shop.RequireLab();

        var answer = await HttpsAsync("shop.example", "/members", "-D", "-");

        answer.ShouldEndWith("backend4\n");
        // The member sees the node's address on that subnet.
        answer.ShouldContain("x-client: 192.168.56.");
    }

    [Fact]
    public async Task Client_OnTheMemberSubnet_GetsItsReplyThroughTheGateways()
    {
        shop.RequireLab();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ShopStack.CurlFromAsync(
            LabNamespace.Prefix + "backend4", "-o", "/dev/null", "-w", "%{http_code}", $"http://{ShopStack.Vip}/")));

        answers.ShouldAllBe(answer => answer == "302");
    }

    [Fact]
    public async Task AllowedCidrs_ClientElsewhere_GetsNoAnswer()
    {
        shop.RequireLab();

        (await shop.CurlAsync($"http://{ShopStack.Vip}:8080/")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Metrics_Listener_AnswersPrometheus()
    {
        shop.RequireLab();

        (await shop.CurlAsync($"http://{ShopStack.Vip}:9090/metrics")).ShouldContain("haproxy_process_");
    }

    [Fact]
    public async Task Cookie_OfASession_KeepsItsMember()
    {
        shop.RequireLab();
        string[] request = ["-D", "-", "-o", "/dev/null"];

        var first = await HttpsAsync("shop.example", "/", request);
        var cookie = first.Split("set-cookie: ", 2)[1].Split(';')[0];
        var member = first.Split("x-backend: ", 2)[1].Split('\r')[0];

        for (var round = 0; round < 6; round++) (await HttpsAsync("shop.example", "/", "-H", $"Cookie: {cookie}")).ShouldBe(member + "\n");
    }

    [Fact]
    public async Task HealthReport_OfEachNode_ReachesTheSitesUrl()
    {
        shop.RequireLab();
        var nodes = new SortedSet<string>(StringComparer.Ordinal);

        await ShopStack.UntilAsync("both nodes have reported", () =>
        {
            if (File.Exists(shop.ReportsFile))
            {
                nodes.UnionWith(
                    File.ReadLines(shop.ReportsFile).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("node").ToString()));
            }

            return Task.FromResult(nodes.Count == 2);
        });
    }

    [Fact]
    public async Task RotatedCertificate_NextUp_IsServedByBothNodesAndTheOldOneStaysSecret()
    {
        shop.RequireLab();
        var before = await ServedCertificatesAsync();
        await shop.SetCertificateAsync("api", "api.example");

        await shop.UpAsync();

        var after = await ServedCertificatesAsync();
        before.Count.ShouldBe(1);
        after.Count.ShouldBe(1);
        after.ShouldNotBe(before);
        (await shop.UpAsync()).ShouldNotContain("\"update\":");
        foreach (var file in shop.SettingsAndState())
        {
            (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldNotContain("PRIVATE KEY", customMessage: file);
        }

        (await shop.OutputsAsync()).ShouldNotContain("PRIVATE KEY");
    }

    [Fact]
    public async Task Doctor_OnThisCloud_FindsAllThatTheSiteNames()
    {
        shop.RequireLab();

        var report = JsonDocument.Parse(await shop.DoctorAsync()).RootElement;

        var checks = report.GetProperty("checks").EnumerateArray()
            .ToDictionary(check => check.GetProperty("check").ToString(), check => check.GetProperty("status").ToString());
        foreach (var check in (string[])["cloud of site lab", "L3 network", "management network", "image", "flavor small"])
        {
            checks[check].ShouldBe("ok", check);
        }
    }

    // The tests that a developer may run against any cloud, on this one.
    [Fact]
    public async Task Provider_OnThisCloud_LivesAsOnTheFake()
    {
        shop.RequireLab();
        var project = Path.Combine(Repository.Folder, "tests/Kinx.LbInfra.ConformanceTests");

        var said = await new Launcher().MustRunAsync(
            ["lab", "exec", "--", "dotnet", "test", project, "--no-build", "--filter", "FullyQualifiedName~RealCloudLifeTests"],
            cancellationToken: TestContext.Current.CancellationToken);

        said.ShouldContain("Skipped:     0");
    }

    // The different certificates that some requests see; they are spread over both nodes.
    private async Task<HashSet<string>> ServedCertificatesAsync()
    {
        var served = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => HttpsAsync("api.example", "/", "-o", "/dev/null", "-w", "%{certs}")));
        return [.. served];
    }

    private Task<string> HttpsAsync(string name, string path, params string[] options) =>
        HttpsAtAsync(ShopStack.Vip, name, path, options);

    private Task<string> HttpsAtAsync(string vip, string name, string path, params string[] options)
    {
        var address = vip.Contains(':', StringComparison.Ordinal) ? $"[{vip}]" : vip;
        return shop.CurlAsync(["--cacert", shop.AuthorityFile, "--resolve", $"{name}:443:{address}", .. options, $"https://{name}{path}"]);
    }
}
