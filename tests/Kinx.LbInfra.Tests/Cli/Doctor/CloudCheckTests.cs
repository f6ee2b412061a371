using Kinx.LbInfra.Cli.Doctor;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Subnets;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Doctor;

public sealed class CloudCheckTests : IDisposable
{
    private readonly FakeOpenStack _cloud = FakeOpenStack.Start();
    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-doctor-").FullName;

    public CloudCheckTests() => File.WriteAllText(Path.Combine(_folder, "clouds.yaml"), $$"""
        clouds:
          kr1:
            auth:
              auth_url: "{{_cloud.AuthUrl}}"
              username: {{FakeOpenStack.User}}
              password: {{FakeOpenStack.Password}}
              project_name: {{FakeOpenStack.Project}}
          locked:
            auth:
              auth_url: "{{_cloud.AuthUrl}}"
              username: {{FakeOpenStack.User}}
              password: wrong
              project_name: {{FakeOpenStack.Project}}
        """);

    public void Dispose()
    {
        _cloud.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Run_EverythingThere_IsOk()
    {
        await CreateNetworkAsync("l3", "172.20.0.0/24");
        await CreateNetworkAsync("mgmt", "192.168.5.0/24");

        var findings = await CheckAsync(Site());

        findings.Select(finding => finding.Check).ShouldBe(
            ["cloud of site kr1", "L3 network", "management network", "image", "flavor small"]);
        findings.ShouldAllBe(finding => finding.Status == FindingStatus.Ok);
    }

    [Fact]
    public async Task Run_NetworkIsOnlyShared_SaysWhatNeutronWillRefuse()
    {
        await CreateNetworkAsync("mgmt", "192.168.5.0/24");
        var id = await CreateNetworkAsync("l3", "172.20.0.0/24");
        _cloud.Change("networks", id, "tenant_id", "0123456789abcdef");

        var finding = (await CheckAsync(Site())).Single(finding => finding.Check == "L3 network");

        finding.Status.ShouldBe(FindingStatus.Missing);
        finding.Detail.ShouldBe(
            "network 'l3' belongs to project 0123456789abcdef; on a network that is only shared with a project, "
            + "Neutron refuses allowed address pairs and chosen addresses (403)");
    }

    [Fact]
    public async Task Run_NothingThere_NamesEachWithTheSiteFile()
    {
        var site = Site() with
        {
            ImageId = "00000000-0000-0000-0000-000000000000",
            Flavors = new Dictionary<string, FlavorSpec> { ["huge"] = new() { Id = "nowhere", Vcpus = 2, Ram = 2048 } },
        };

        var findings = await CheckAsync(site);

        findings.Where(finding => finding.Status == FindingStatus.Missing).Select(finding => finding.Detail).ShouldBe(
        [
            "there is no network 'l3' that the project may use",
            "there is no network 'mgmt' that the project may use",
            "there is no image 00000000-0000-0000-0000-000000000000",
            "there is no flavor with the id 'nowhere'",
        ]);
        findings.Where(finding => finding.Status == FindingStatus.Missing)
            .ShouldAllBe(finding => finding.Fix!.Contains("stacks/sites/kr1.yaml"));
    }

    [Fact]
    public async Task Run_WrongSubnetAndFlavorSize_AreTold()
    {
        await CreateNetworkAsync("l3", "172.21.0.0/24");
        await CreateNetworkAsync("mgmt", "192.168.5.0/24");
        var site = Site();
        site = site with { Flavors = new Dictionary<string, FlavorSpec> { ["small"] = site.Flavors["small"] with { Ram = 1024 } } };

        var findings = await CheckAsync(site);

        findings.Single(finding => finding.Check == "L3 network").Detail.ShouldBe("network 'l3' has no subnet 172.20.0.0/24");
        findings.Single(finding => finding.Check == "flavor small").Status.ShouldBe(FindingStatus.Warning);
    }

    [Fact]
    public async Task Run_WrongPassword_IsMissingAndSaysNoSecret()
    {
        var finding = (await CheckAsync(Site() with { Cloud = "locked" })).ShouldHaveSingleItem();

        finding.Status.ShouldBe(FindingStatus.Missing);
        finding.Detail.ShouldNotContain("wrong");
    }

    private static SiteSpec Site() => SampleStack.Site() with
    {
        Cloud = "kr1",
        Region = FakeOpenStack.Region,
        Flavors = new Dictionary<string, FlavorSpec> { ["small"] = new() { Id = "lb-small", Vcpus = 1, Ram = 512 } },
    };

    private CloudConfigLoader Clouds() => new(_ => null, _folder);

    private Task<IReadOnlyList<Finding>> CheckAsync(SiteSpec site) =>
        new CloudCheck(new DoctorSite("kr1", site), Clouds(), TimeProvider.System).RunAsync(CancellationToken.None);

    private async Task<string> CreateNetworkAsync(string name, string cidr)
    {
        using var client = new OpenStackClient(Clouds().Load("kr1"), TimeProvider.System);
        var network = await Network.CreateAsync(client, new NetworkRequest { Name = name }, CancellationToken.None);
        var subnet = new SubnetRequest { NetworkId = network.Id, Name = name, Cidr = cidr, IpVersion = 4 };
        await Subnet.CreateAsync(client, subnet, CancellationToken.None);
        return network.Id;
    }
}
