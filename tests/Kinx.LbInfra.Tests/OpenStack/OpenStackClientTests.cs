using System.Net;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.OpenStack.Ports;
using Kinx.LbInfra.OpenStack.Rest;
using Kinx.LbInfra.OpenStack.Servers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.OpenStack;

/// <summary>Tokens, errors and retries of the client, on the fake.</summary>
public sealed class OpenStackClientTests : IDisposable
{
    private readonly FakeOpenStack _fake = FakeOpenStack.Start();
    private readonly OpenStackClient _client;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public OpenStackClientTests() => _client = Client(loader => loader.Load(null));

    [Fact]
    public async Task Calls_Many_SignInOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Network.ListAsync(_client, "", Cancellation)));

        _fake.SignIns.ShouldBe(1);
    }

    [Fact]
    public async Task Call_ExpiredToken_SignsInAgainAndRepeatsOnce()
    {
        await Network.ListAsync(_client, "", Cancellation);
        _fake.ExpireTokens();

        var created = await Network.CreateAsync(_client, new NetworkRequest { Name = "n" }, Cancellation);

        created.Name.ShouldBe("n");
        _fake.SignIns.ShouldBe(2);
    }

    [Fact]
    public async Task Call_StillRefusedAfterRenewal_Fails()
    {
        _fake.Fail(
            call => call.Path.StartsWith("/network", StringComparison.Ordinal), FakeOpenStackAnswer.Nova(401, "error", "no"), times: 5);

        var failure = await Should.ThrowAsync<OpenStackException>(() => Network.ListAsync(_client, "", Cancellation));

        failure.Status.ShouldBe(HttpStatusCode.Unauthorized);
        _fake.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SignIn_WrongPassword_IsTriedOnceAndNeverShown()
    {
        using var client = Client(loader => loader.Load(null, new Dictionary<string, string> { ["auth.password"] = "wrong-password" }));

        var failure = await Should.ThrowAsync<OpenStackException>(() => Network.ListAsync(client, "", Cancellation));
        await Should.ThrowAsync<OpenStackException>(() => Network.ListAsync(client, "", Cancellation));

        failure.Message.ShouldContain("answered 401");
        failure.ToString().ShouldNotContain("wrong-password");
        _fake.SignIns.ShouldBe(1);
    }

    [Fact]
    public async Task SignIn_ApplicationCredential_Works()
    {
        using var client = Client(loader => loader.Load(null, new Dictionary<string, string>
        {
            ["auth.application_credential_id"] = "a1b2",
            ["auth.application_credential_secret"] = "application-secret",
        }));

        (await client.SignInAsync(Cancellation)).ProjectId.ShouldBe(FakeOpenStack.ProjectId);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Read_PassingFailure_IsRepeated(int status)
    {
        _fake.Fail(call => call.Method == "GET", new FakeOpenStackAnswer(status), times: 3);

        (await Network.ListAsync(_client, "", Cancellation)).ShouldBeEmpty();

        _fake.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Read_LostConnection_IsRepeated()
    {
        _fake.Fail(call => call.Method == "GET", null, times: 2);

        (await Network.ListAsync(_client, "", Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Read_FailureThatStays_IsReportedWithRequestId()
    {
        _fake.Fail(call => call.Method == "GET", FakeOpenStackAnswer.Neutron(503, "Busy", "try later"), times: 100);

        var failure = await Should.ThrowAsync<OpenStackException>(() => Network.ListAsync(_client, "", Cancellation));

        failure.Message.ShouldBe($"GET {_fake.Root}/network/v2.0/networks answered 503: try later (request req-fake)");
        failure.RequestId.ShouldBe("req-fake");
        failure.ErrorType.ShouldBe("Busy");
        _fake.Calls.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Create_PassingFailure_IsNeverRepeated(bool lost)
    {
        _fake.Fail(
            call => call.Method == "POST" && call.Path.EndsWith("networks", StringComparison.Ordinal),
            lost ? null : new FakeOpenStackAnswer(503));

        await Should.ThrowAsync<OpenStackException>(() => Network.CreateAsync(_client, new NetworkRequest { Name = "n" }, Cancellation));

        _fake.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Delete_AlreadyGone_SaysSo()
    {
        (await Network.DeleteAsync(_client, "no-such", Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Create_AnswerThatRepeatsTheRequest_ShowsNoSecret()
    {
        const string userData = "c2VjcmV0LWhvc3Qta2V5LXRoYXQtbm9ib2R5LW1heS1zZWU=";
        _fake.Fail(
            call => call.Path.EndsWith("/servers", StringComparison.Ordinal),
            FakeOpenStackAnswer.Nova(
                400, "badRequest", $"Invalid input for field/attribute server. Value: {{'name': 'x', 'user_data': '{userData[..30]}"));

        var failure = await Should.ThrowAsync<OpenStackException>(() => Server.CreateAsync(
            _client, new ServerRequest { Name = "x", FlavorId = "f", ImageId = "i", UserData = userData }, Cancellation));

        failure.ToString().ShouldNotContain("c2VjcmV0");
        failure.Message.ShouldContain("Invalid input for field/attribute server");
    }

    [Fact]
    public async Task Create_Body_HasALengthAndOnlyWhatIsGiven()
    {
        await Port.CreateAsync(
            _client,
            new PortRequest { Name = "p", NetworkId = "n", AllowedAddressPairs = [new AddressPair { IpAddress = "192.0.2.1" }] },
            Cancellation);

        _fake.Calls.Single().Body!.ToJsonString()
            .ShouldBe("""{"port":{"name":"p","network_id":"n","allowed_address_pairs":[{"ip_address":"192.0.2.1"}]}}""");
    }

    [Fact]
    public async Task Region_NotInTheCatalog_NamesThoseThatAre()
    {
        using var client = Client(loader => loader.Load(null, new Dictionary<string, string> { ["region_name"] = "Nowhere" }));

        var failure = await Should.ThrowAsync<OpenStackException>(() => Network.ListAsync(client, "", Cancellation));

        failure.Message.ShouldContain("region 'Nowhere'; regions: RegionOne");
    }

    public void Dispose()
    {
        _client.Dispose();
        _fake.Dispose();
    }

    private OpenStackClient Client(Func<CloudConfigLoader, CloudConfig> load) =>
        new(load(new CloudConfigLoader(_fake.Environment, Path.GetTempPath())), new FastTime());
}
