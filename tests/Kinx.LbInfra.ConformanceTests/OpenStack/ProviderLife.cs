using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Flavors;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.SecurityGroups;
using Kinx.LbInfra.OpenStack.Servers;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>
/// The lives of the product's resources, the same on the fake and on a real OpenStack: where the two differ, the fake is wrong.
/// </summary>
public abstract class ProviderLife
{
    private const string SecGroup = "openstack:networking/secGroup:SecGroup";
    private const string Rule = "openstack:networking/secGroupRule:SecGroupRule";
    private const string PortType = "openstack:networking/port:Port";
    private const string Group = "openstack:compute/serverGroup:ServerGroup";
    private const string Instance = "openstack:compute/instance:Instance";

    private protected abstract Task<CloudUnderTest> OpenAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SecGroup_CreateChangeDelete_FollowsTheProgram()
    {
        await using var cloud = await OpenAsync();
        var inputs = Values.Map(
            ("name", cloud.Prefix), ("description", "of a test"), ("deleteDefaultRules", true), ("tags", new[] { "kinx:lb=web", "a" }));

        var group = await LivingResource.CreateAsync(cloud, SecGroup, "sg", inputs);

        var made = await SecurityGroup.GetAsync(cloud.Client, group.Id, Cancellation);
        made.SecurityGroupRules.ShouldBeEmpty();
        made.Tags.Order().ShouldBe(["a", "kinx:lb=web"]);
        group.Outputs.Texts("tags").ShouldBe(["a", "kinx:lb=web"]);

        await group.UpdateAsync(inputs.Set("description", Values.Of("other")).Set("tags", Values.Of(new[] { "b" })));
        (await SecurityGroup.GetAsync(cloud.Client, group.Id, Cancellation)).Tags.ShouldBe(["b"]);
        // Twice, because the published plugin brings removed tags back here.
        await group.UpdateAsync(inputs.Set("description", Values.Of("other")).Set("tags", Values.Of(new[] { "c" })));
        (await SecurityGroup.GetAsync(cloud.Client, group.Id, Cancellation)).Tags.ShouldBe(["c"]);

        await group.DeleteAsync();
        (await group.RefreshAsync()).ShouldBeFalse();
        await group.DeleteAsync();
    }

    [Fact]
    public async Task Rule_CreateTwice_SaysThatItExists()
    {
        await using var cloud = await OpenAsync();
        var group = await LivingResource.CreateAsync(
            cloud, SecGroup, "sg", Values.Map(("name", cloud.Prefix), ("deleteDefaultRules", true)));
        var inputs = Values.Map(
            ("securityGroupId", group.Id), ("direction", "ingress"), ("ethertype", "IPv4"), ("protocol", "tcp"), ("portRangeMin", 22),
            ("portRangeMax", 22),
            ("remoteIpPrefix", "10.0.0.0/8"));

        var rule = await LivingResource.CreateAsync(cloud, Rule, "ssh", inputs);
        var (failure, _) = await LivingResource.FailToCreateAsync(cloud, Rule, "ssh2", inputs);
        var found = await LivingResource.CreateAsync(cloud, Rule, "ssh3", inputs, pendingBefore: true);

        failure.Message.ShouldContain("answered 409");
        failure.Message.ShouldContain("import it");
        found.Id.ShouldBe(rule.Id);
        (await rule.DiffAsync(inputs.Set("portRangeMin", Values.Of(21)))).Replaces.ShouldBe(["portRangeMin"]);
        (await rule.RefreshAsync()).ShouldBeTrue();
        await rule.DeleteAsync();
        (await rule.RefreshAsync()).ShouldBeFalse();
        await group.DeleteAsync();
    }

    [Fact]
    public async Task Port_CreateChangeDelete_FollowsTheProgram()
    {
        await using var cloud = await OpenAsync();
        var group = await LivingResource.CreateAsync(cloud, SecGroup, "sg", Values.Map(("name", cloud.Prefix)));
        var inputs = Values.Map(
            ("name", cloud.Prefix), ("networkId", cloud.NetworkId), ("securityGroupIds", new[] { group.Id }), ("tags", new[] { "t" }),
            ("allowedAddressPairs", new[] { Values.Map(("ipAddress", "203.0.113.7")) }));

        var port = await LivingResource.CreateAsync(cloud, PortType, "p", inputs);
        port.Outputs.Texts("allFixedIps").Single().ShouldStartWith("192.0.2.");
        port.Outputs.Maps("allowedAddressPairs").Single().Text("macAddress").ShouldBe("");

        var two = new[] { Values.Map(("ipAddress", "203.0.113.8")), Values.Map(("ipAddress", "203.0.113.7")) };
        await port.UpdateAsync(inputs.Set("allowedAddressPairs", Values.Of(two)).Set("description", Values.Of("changed")));
        var changed = await Port.GetAsync(cloud.Client, port.Id, Cancellation);
        changed.AllowedAddressPairs.Select(pair => pair.IpAddress).Order().ShouldBe(["203.0.113.7", "203.0.113.8"]);
        changed.Description.ShouldBe("changed");

        await port.UpdateAsync(inputs.Remove("tags"));
        (await Port.GetAsync(cloud.Client, port.Id, Cancellation)).Tags.ShouldBeEmpty();
        var found = await LivingResource.CreateAsync(cloud, PortType, "p2", inputs.Remove("tags"), pendingBefore: true);
        found.Id.ShouldBe(port.Id);
        await port.DeleteAsync();
        (await port.RefreshAsync()).ShouldBeFalse();
        await group.DeleteAsync();
    }

    [Fact]
    public async Task Port_ChangedBehindOurBack_IsSeenByARefresh()
    {
        await using var cloud = await OpenAsync();
        var group = await LivingResource.CreateAsync(cloud, SecGroup, "sg", Values.Map(("name", cloud.Prefix)));
        var inputs = Values.Map(("name", cloud.Prefix), ("networkId", cloud.NetworkId), ("securityGroupIds", new[] { group.Id }));
        var port = await LivingResource.CreateAsync(cloud, PortType, "p", inputs);

        await Port.UpdateAsync(
            cloud.Client, port.Id, new PortRequest { SecurityGroups = [], Name = cloud.Prefix + "-other" }, Cancellation);
        (await port.RefreshAsync()).ShouldBeTrue();

        var difference = await port.DiffAsync(inputs);
        difference.Detailed!.Keys.ShouldBe(["name", "securityGroupIds"]);
        (await port.ImportAsync()).Inputs.Text("networkId").ShouldBe(cloud.NetworkId);
        await port.DeleteAsync();
        await group.DeleteAsync();
    }

    [Fact]
    public async Task Instance_CreateChangeStopDelete_FollowsTheProgram()
    {
        await using var cloud = await OpenAsync();
        var (group, ports) = await GroupAndPortsAsync(cloud, 1);
        var inputs = await InstanceAsync(cloud, group, ports[0]);

        var server = await LivingResource.CreateAsync(cloud, Instance, "vm", inputs);

        server.Outputs.Text("powerState").ShouldBe("active");
        server.Outputs.Maps("networks").Single().Text("port").ShouldBe(ports[0].Id);
        server.Outputs.Maps("networks").Single().Text("name").ShouldBe(cloud.NetworkName);
        server.Outputs.Text("accessIpV4").ShouldBe(ports[0].Outputs.Texts("allFixedIps").Single());
        server.Outputs["userData"].ShouldBeOfType<PropertyValue.SecretValue>();
        (await server.RefreshAsync()).ShouldBeTrue();
        (await server.DiffAsync(inputs)).Changes.ShouldBe(DiffChanges.None);

        await server.UpdateAsync(inputs.Set("metadata", Values.Of(Values.Map(("b", "2")))).Set("tags", Values.Of(new[] { "x", "y" })));
        var changed = await Server.GetAsync(cloud.Client, server.Id, Cancellation);
        changed.Metadata.ShouldBe(new Dictionary<string, string> { ["b"] = "2" });
        changed.Tags.Order().ShouldBe(["x", "y"]);
        (await server.DiffAsync(inputs.Set("userData", Values.Of("#cloud-config\n{a: b}\n")))).Replaces.ShouldBe(["userData"]);
        var found = await LivingResource.CreateAsync(cloud, Instance, "vm2", inputs.Remove("metadata").Remove("tags"), pendingBefore: true);
        found.Id.ShouldBe(server.Id);

        await server.DeleteAsync();
        (await server.RefreshAsync()).ShouldBeFalse();
        await server.DeleteAsync();
        // The port is kept, and free for the next server.
        (await Port.GetAsync(cloud.Client, ports[0].Id, Cancellation)).DeviceId.ShouldBe("");
        await CleanAsync(group, ports);
    }

    [Fact]
    public async Task Instance_WithoutAValidHost_IsKeptAndReplacedNextTime()
    {
        await using var cloud = await OpenAsync();
        var (group, ports) = await GroupAndPortsAsync(cloud, 4);
        var servers = new List<LivingResource>();
        foreach (var port in ports.Take(3))
        {
            servers.Add(await LivingResource.CreateAsync(cloud, Instance, "vm", await InstanceAsync(cloud, group, port)));
        }

        var (failure, broken) = await LivingResource.FailToCreateAsync(cloud, Instance, "vm4", await InstanceAsync(cloud, group, ports[3]));

        failure.Message.ShouldContain("No valid host was found");
        failure.Message.ShouldContain("anti-affinity");
        failure.Partial.ShouldNotBeNull();
        (await broken.DiffAsync(await InstanceAsync(cloud, group, ports[3]))).Replaces.ShouldContain("powerState");
        await broken.DeleteAsync();
        foreach (var server in servers) await server.DeleteAsync();
        await CleanAsync(group, ports);
    }

    [Fact]
    public async Task Invokes_NetworkByName_FindTheOneNetwork()
    {
        await using var cloud = await OpenAsync();
        var network = await cloud.Provider.InvokeAsync(
            new InvokeRequest("openstack:networking/getNetwork:getNetwork", Values.Map(("name", cloud.NetworkName)), false), Cancellation);
        var subnet = await cloud.Provider.InvokeAsync(
            new InvokeRequest("openstack:networking/getSubnet:getSubnet", Values.Map(("networkId", cloud.NetworkId)), false), Cancellation);
        var nothing = await Should.ThrowAsync<ProviderException>(() => cloud.Provider.InvokeAsync(
            new InvokeRequest("openstack:networking/getNetwork:getNetwork", Values.Map(("name", "no-such-network")), false), Cancellation));
        var unknown = await cloud.Provider.InvokeAsync(
            new InvokeRequest("openstack:networking/getNetwork:getNetwork", Values.Map(("bogus", "x")), false), Cancellation);

        network.Return.Text("id").ShouldBe(cloud.NetworkId);
        subnet.Return.Text("cidr").ShouldBe("192.0.2.0/24");
        nothing.Message.ShouldContain("no network fits name 'no-such-network'");
        unknown.Failures.Single().Reason.ShouldBe("[bogus] Invalid or unknown key");
    }

    private static async Task<(
        LivingResource Group, IReadOnlyList<LivingResource> Ports)> GroupAndPortsAsync(CloudUnderTest cloud, int count)
    {
        var group = await LivingResource.CreateAsync(
            cloud, Group, "group", Values.Map(("name", cloud.Prefix), ("policies", "anti-affinity")));
        var ports = new List<LivingResource>();
        for (var index = 0; index < count; index++)
        {
            ports.Add(
                await LivingResource.CreateAsync(
                    cloud, PortType, "p", Values.Map(("name", $"{cloud.Prefix}-{index}"), ("networkId", cloud.NetworkId))));
        }

        return (group, ports);
    }

    private static async Task<PropertyMap> InstanceAsync(CloudUnderTest cloud, LivingResource group, LivingResource port)
    {
        var image = await cloud.Provider.InvokeAsync(
            new InvokeRequest("openstack:images/getImage:getImage", Values.Map(("mostRecent", true)), false), Cancellation);
        var flavors = await Flavor.ListAsync(cloud.Client, Cancellation);
        return Values.Map(
            ("name", port.Inputs.Text("name")), ("flavorName", flavors.OrderBy(flavor => flavor.Ram).First().Name),
            ("imageId", image.Return.Text("id")),
            ("networks", new[] { Values.Map(("port", port.Id)) }), ("schedulerHints", new[] { Values.Map(("group", group.Id)) }),
            ("configDrive", true),
            ("stopBeforeDestroy", true), ("metadata", Values.Map(("a", "1"))), ("tags", new[] { "x" }),
            ("userData", PropertyValue.SecretOf(PropertyValue.Of("#cloud-config\n{}\n"))));
    }

    private static async Task CleanAsync(LivingResource group, IReadOnlyList<LivingResource> ports)
    {
        foreach (var port in ports) await port.DeleteAsync();
        await group.DeleteAsync();
        (await group.RefreshAsync()).ShouldBeFalse();
    }
}
