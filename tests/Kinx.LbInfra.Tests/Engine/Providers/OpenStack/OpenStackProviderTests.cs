using System.Collections.Concurrent;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine.Providers.OpenStack;

/// <summary>Faults, secrets, previews and the number of calls of the OpenStack provider, on the fake.</summary>
public sealed class OpenStackProviderTests : IProviderLog, IAsyncLifetime
{
    private const string SecGroup = "openstack:networking/secGroup:SecGroup";
    private const string Port = "openstack:networking/port:Port";
    private const string Instance = "openstack:compute/instance:Instance";
    private const string Image = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60";

    private readonly FakeOpenStack _fake = FakeOpenStack.Start();
    private readonly IResourceProvider _provider;
    private readonly ConcurrentQueue<string> _said = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public OpenStackProviderTests() =>
        _provider = new BuiltInProviders(new CloudConfigLoader(_fake.Environment, Path.GetTempPath()), new FastTime()).Create("openstack");

    public ValueTask InitializeAsync() => new(_provider.ConfigureAsync(PropertyMap.Empty, Cancellation));

    [Fact]
    public async Task CreatePreview_Port_CallsNothingAndKnowsWhatIsGiven()
    {
        var created = await _provider.CreateAsync(Creation(Port, PortInputs, preview: true), Cancellation);

        created.Id.ShouldBe("");
        created.Outputs["name"].ShouldBe(PropertyValue.Of("p"));
        created.Outputs["allFixedIps"].ShouldBe(PropertyValue.Unknown);
        created.Outputs["tags"].ShouldBe(PropertyValue.Null);
        _fake.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Create_PortWithTags_NeedsTwoCalls()
    {
        await _provider.CreateAsync(Creation(Port, PortInputs.Set("tags", List("a"))), Cancellation);

        _fake.Calls.Select(call => $"{call.Method} {call.Path.Split('/')[^1]}").ShouldBe(["POST ports", "PUT tags"]);
    }

    [Fact]
    public async Task Create_SecGroupWhoseRulesStay_IsKeptAndReplacedNextTime()
    {
        _fake.Fail(call => call.Method == "DELETE", FakeOpenStackAnswer.Neutron(409, "Busy", "no"), times: 10);
        var inputs = Named("sg").Set("deleteDefaultRules", PropertyValue.Of(true));

        var failure = await Should.ThrowAsync<ProviderException>(() => _provider.CreateAsync(Creation(SecGroup, inputs), Cancellation));

        var partial = failure.Partial.ShouldNotBeNull();
        var next = await _provider.DiffAsync(
            new DiffRequest(Identity(SecGroup), partial.Id, inputs, partial.Outputs, inputs, []), Cancellation);
        next.Replaces.ShouldBe(["deleteDefaultRules"]);
    }

    [Fact]
    public async Task Create_TagsRefused_KeepsThePortAndPutsThemOnNextTime()
    {
        _fake.Fail(call => call.Path.EndsWith("/tags", StringComparison.Ordinal), FakeOpenStackAnswer.Neutron(400, "Bad", "no"));
        var inputs = PortInputs.Set("tags", List("a"));

        var failure = await Should.ThrowAsync<ProviderException>(() => _provider.CreateAsync(Creation(Port, inputs), Cancellation));

        var partial = failure.Partial.ShouldNotBeNull();
        var next = await _provider.DiffAsync(
            new DiffRequest(Identity(Port), partial.Id, inputs, partial.Outputs, inputs, []), Cancellation);
        next.Detailed!["tags"].ShouldBe(PropertyDiffKind.Add);
    }

    [Fact]
    public async Task Create_PendingBefore_TakesTheLostObject()
    {
        var first = await _provider.CreateAsync(Creation(Port, PortInputs), Cancellation);

        var second = await _provider.CreateAsync(Creation(Port, PortInputs) with { PendingBefore = true }, Cancellation);

        second.Id.ShouldBe(first.Id);
        _fake.Objects("ports").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Create_PendingBeforeWithTwoCandidates_TakesNone()
    {
        await _provider.CreateAsync(Creation(Port, PortInputs), Cancellation);
        await _provider.CreateAsync(Creation(Port, PortInputs), Cancellation);

        var failure = await Should.ThrowAsync<ProviderException>(
            () => _provider.CreateAsync(Creation(Port, PortInputs) with { PendingBefore = true }, Cancellation));

        failure.Message.ShouldContain("now 2 ports have that name");
    }

    [Theory]
    [InlineData("OverQuota", 409, "quota is used up")]
    [InlineData("PolicyNotAuthorized", 403, "a network that the credentials' project owns")]
    [InlineData("IpAddressAlreadyAllocated", 409, "another port has this address")]
    public async Task Create_Refused_SaysWhatToDo(string type, int status, string hint)
    {
        _fake.Fail(
            call => call.Method == "POST" && call.Path.EndsWith("/ports", StringComparison.Ordinal),
            FakeOpenStackAnswer.Neutron(status, type, "refused"));

        var failure = await Should.ThrowAsync<ProviderException>(() => _provider.CreateAsync(Creation(Port, PortInputs), Cancellation));

        failure.Message.ShouldContain(hint);
        failure.Partial.ShouldBeNull();
    }

    [Fact]
    public async Task Create_InstanceWithSecretUserData_KeepsItSecretEverywhere()
    {
        var inputs = InstanceInputs.Set("userData", PropertyValue.SecretOf(PropertyValue.Of("#cloud-config\n")));
        var check = await _provider.CheckAsync(new CheckRequest(Identity(Instance), null, inputs, []), Cancellation);

        var created = await _provider.CreateAsync(Creation(Instance, check.Inputs), Cancellation);

        check.Inputs["userData"].ShouldBeOfType<PropertyValue.SecretValue>();
        created.Outputs["userData"].ShouldBe(
            PropertyValue.SecretOf(PropertyValue.Of("c0af657a8122db11fb8541f90feab7871c2c3d71")), "the SHA-1");
        created.Outputs["adminPass"].ShouldBeOfType<PropertyValue.SecretValue>();
        _fake.Objects("servers").Single()["user_data"]!.ToString().ShouldBe("I2Nsb3VkLWNvbmZpZwo=");
        _said.ShouldContain(line => line.StartsWith("waiting for Nova to start the server (BUILD)", StringComparison.Ordinal));
    }

    // As the published provider writes it; another notation would be shown as a change by its next refresh.
    [Fact]
    public async Task Create_InstanceOnAnIpv6Port_TellsItsAddressWithoutBrackets()
    {
        var address = PropertyValue.Of(PropertyMap.Empty.Set("ipAddress", PropertyValue.Of("2001:db8::7")));
        var port = await _provider.CreateAsync(
            Creation(Port, PortInputs.Set("fixedIps", PropertyValue.Of([address]))), Cancellation);
        var network = PropertyValue.Of(PropertyMap.Empty.Set("port", PropertyValue.Of(port.Id)));

        var created = await _provider.CreateAsync(
            Creation(Instance, InstanceInputs.Set("networks", PropertyValue.Of([network]))), Cancellation);

        created.Outputs["accessIpV6"].ShouldBe(PropertyValue.Of("2001:db8::7"));
        var attached = created.Outputs["networks"].ShouldBeOfType<PropertyValue.ListValue>().Items.Single();
        attached.ShouldBeOfType<PropertyValue.MapValue>().Items["fixedIpV6"].ShouldBe(PropertyValue.Of("2001:db8::7"));
    }

    [Fact]
    public async Task Delete_SecGroupInUse_WaitsUntilThePortIsGone()
    {
        var group = await _provider.CreateAsync(Creation(SecGroup, Named("sg")), Cancellation);
        var port = await _provider.CreateAsync(Creation(Port, PortInputs.Set("securityGroupIds", List(group.Id))), Cancellation);
        var deletion = _provider.DeleteAsync(
            new DeleteRequest(Identity(SecGroup), group.Id, PropertyMap.Empty, group.Outputs, null, this), Cancellation);
        await Condition.IsTrueAsync(
            () => _said.Any(line => line.StartsWith("still in use", StringComparison.Ordinal)), "the first refusal");

        await _provider.DeleteAsync(new DeleteRequest(Identity(Port), port.Id, PropertyMap.Empty, port.Outputs, null, this), Cancellation);

        await deletion;
        _fake.Objects("security-groups").ShouldBeEmpty();
    }

    [Fact]
    public async Task Delete_ServerThatDoesNotStop_IsDeletedAllTheSame()
    {
        var created = await _provider.CreateAsync(
            Creation(Instance, InstanceInputs.Set("stopBeforeDestroy", PropertyValue.Of(true))), Cancellation);
        _fake.Fail(call => call.Path.EndsWith("/action", StringComparison.Ordinal), new FakeOpenStackAnswer(202), times: 10);

        await _provider.DeleteAsync(
            new DeleteRequest(Identity(Instance), created.Id, PropertyMap.Empty, created.Outputs, null, this), Cancellation);

        _fake.Objects("servers").ShouldBeEmpty();
        _said.ShouldContain(
            line =>
                line.StartsWith("warning: ", StringComparison.Ordinal)
                    && line.Contains("did not shut down within 90 s", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("flavorName", "lb.medium", "flavorId", "lb-medium")]
    [InlineData("imageId", "8dfbe1d8-b238-47a7-99c7-4c93844c20df", "imageName", "lb-haproxy-2")]
    [InlineData("powerState", "shutoff", "powerState", "shutoff")]
    public async Task Update_Instance_ChangesItInPlace(string name, string value, string output, string expected)
    {
        var created = await _provider.CreateAsync(Creation(Instance, InstanceInputs), Cancellation);

        var updated = await _provider.UpdateAsync(
            new UpdateRequest(
                Identity(Instance), created.Id, InstanceInputs, created.Outputs, InstanceInputs.Set(name, PropertyValue.Of(value)), null,
                false, [], this),
            Cancellation);

        updated.Outputs[output].ShouldBe(PropertyValue.Of(expected));
    }

    [Fact]
    public async Task Check_UnknownProviderSetting_IsAFailure()
    {
        var inputs = PropertyMap.Empty.Set(
            "cloud", PropertyValue.Of("kr1")).Set("bogus", PropertyValue.Of("x")).Set("password", PropertyValue.Of("p"));

        var result = await _provider.CheckConfigAsync(
            new CheckRequest(new ResourceIdentity("u", "pulumi:providers:openstack", "kr1"), null, inputs, []), Cancellation);

        result.Failures.Single().Reason.ShouldContain("Examine values at 'kr1.bogus'");
        result.Inputs["password"].ShouldBeOfType<PropertyValue.SecretValue>();
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        _fake.Dispose();
    }

    void IProviderLog.Status(string message) => _said.Enqueue(message);

    void IProviderLog.Warning(string message) => _said.Enqueue("warning: " + message);

    private static PropertyMap PortInputs => Named("p").Set("networkId", PropertyValue.Of("n"));

    private static PropertyMap InstanceInputs => Named("vm")
        .Set("flavorName", PropertyValue.Of("lb.small"))
        .Set("imageId", PropertyValue.Of(Image))
        .Set("powerState", PropertyValue.Of("active"));

    private static PropertyMap Named(string name) => PropertyMap.Empty.Set("name", PropertyValue.Of(name));

    private static PropertyValue List(params IEnumerable<string> items) => PropertyValue.Of(items.Select(PropertyValue.Of));

    private static ResourceIdentity Identity(string type) => new($"urn:pulumi:t::t::{type}::x", type, "x");

    private CreateRequest Creation(string type, PropertyMap inputs, bool preview = false) =>
        new(Identity(type), inputs, null, preview, false, this);
}
