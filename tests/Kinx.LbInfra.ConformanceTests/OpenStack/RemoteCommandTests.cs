using System.Net;
using System.Net.Sockets;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Command;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>
/// Remote commands against a real OpenSSH server, with the meaning of the recorded ones and without the published plugin's traps.
/// </summary>
public sealed class RemoteCommandTests : IDisposable
{
    private static readonly ResourceIdentity Identity = new("urn:pulumi:t::t::command:remote:Command::c", "command:remote:Command", "c");

    private readonly CommandProvider _provider = new(TimeProvider.System);
    private readonly RecordingLog _log = new();
    private readonly List<LoopbackSshd> _servers = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_StdinAndEnvironment_ReachTheCommand()
    {
        var server = Start();
        var created = await CreateAsync(
            server, ("create", "cat; echo \"$A\"; echo err >&2"), ("stdin", "in\n"), ("environment", Values.Map(("A", "it's $x"))));

        created.Id.ShouldMatch("^c[0-9a-f]{8}$");
        created.Outputs.Text("stdout").ShouldBe("in\nit's $x");
        created.Outputs.Text("stderr").ShouldBe("err");
        created.Outputs["connection"].ShouldBeOfType<PropertyValue.SecretValue>();
        Directory.GetDirectories(Path.GetTempPath(), $"lbinfra-ssh-{Environment.ProcessId}-*").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("printf 'a\\n\\n'; printf 'b\\r\\n' >&2", "a\n", "b\r")]
    [InlineData("printf 'x\\377y'", "x\uFFFDy", "")]
    [InlineData("head -c 1500000 /dev/zero | tr '\\0' z | wc -c", "1500000", "")]
    public async Task Create_AnyOutput_Survives(string command, string stdout, string stderr)
    {
        var created = await CreateAsync(Start(), ("create", command));

        created.Outputs.Text("stdout").ShouldBe(stdout);
        created.Outputs.Text("stderr").ShouldBe(stderr);
    }

    [Fact]
    public async Task Create_LargeOutputAndUnreadInput_DoesNotHang()
    {
        var created = await CreateAsync(
            Start(), ("create", "head -c 1500000 /dev/zero | tr '\\0' z"), ("stdin", new string('i', 3_000_000)),
            ("logging", "stdoutAndStderr"));

        created.Outputs.Text("stdout").Length.ShouldBe(1_500_000);
    }

    [Fact]
    public async Task Create_FailingCommand_ReportsStatusAndStderrWithoutSecrets()
    {
        var failure = await Should.ThrowAsync<ProviderException>(() => CreateAsync(
            Start(), ("create", "cat >&2; exit 7"), ("stdin", PropertyValue.SecretOf(PropertyValue.Of("first line\nhidden-value\n")))));

        failure.Message.ShouldContain("exited with status 7");
        failure.Message.ShouldContain("[secret]");
        failure.Message.ShouldNotContain("hidden-value");
        failure.Partial.ShouldBeNull();
    }

    [Fact]
    public async Task Create_CommandThatExitsWith255_IsNotTakenForALostConnection()
    {
        var server = Start();
        var marker = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

        var failure = await Should.ThrowAsync<ProviderException>(() => CreateAsync(server, ("create", $"echo x >> {marker}; exit 255")));

        failure.Message.ShouldContain("exited with status 255");
        File.ReadAllLines(marker).Length.ShouldBe(1);
        File.Delete(marker);
    }

    [Fact]
    public async Task Create_WrongHostKey_FailsAtOnceAndNamesBothKeys()
    {
        var (server, other) = (Start(), Start());
        var failure = await Should.ThrowAsync<ProviderException>(
            () => CreateAsync(server, Connection(server).Set("hostKey", Values.Of(other.HostKey)), ("create", "true")));

        failure.Message.ShouldContain("another host key than expected");
        failure.Message.Split("SHA256:").Length.ShouldBe(3);
        failure.Message.ShouldNotContain("attempts");
    }

    [Fact]
    public async Task Create_WrongLoginKey_GivesUpSoon()
    {
        var (server, other) = (Start(), Start());
        var failure = await Should.ThrowAsync<ProviderException>(
            () =>
                CreateAsync(
                    server,
                    Connection(server).Set("privateKey", Values.Of(other.LoginKey)).Set("dialErrorLimit", Values.Of(60)),
                    ("create", "true")));

        failure.Message.ShouldContain("refuses the key of user 'root'");
        failure.Message.ShouldContain("after 5 attempts");
    }

    [Fact]
    public async Task Create_ServerThatComesLater_IsWaitedFor()
    {
        var port = LoopbackSshd.FreePort();
        var key = Start();
        var connection = Connection(key).Set("port", Values.Of(port)).Remove("hostKey").Set("dialErrorLimit", Values.Of(60));
        var creation = CreateAsync(key, connection, ("create", "echo here"));
        await Condition.IsTrueAsync(() => !_log.Lines.IsEmpty, "the first failed attempt");
        using var forward = new PortForward(port, key.Port);

        (await creation).Outputs.Text("stdout").ShouldBe("here");
        _log.Lines.First().ShouldStartWith("waiting for SSH on 127.0.0.1, ");
    }

    [Fact]
    public async Task Create_ServerThatSaysNothing_DoesNotHoldTheRun()
    {
        var key = Start();
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var connection = Connection(key)
            .Set("port", Values.Of(((IPEndPoint)mute.LocalEndpoint).Port))
            .Set("perDialTimeout", Values.Of(1))
            .Set("dialErrorLimit", Values.Of(1));

        var failure = await Should.ThrowAsync<ProviderException>(() => CreateAsync(key, connection, ("create", "true")));

        failure.Message.ShouldContain("cannot connect to 127.0.0.1");
        failure.Message.ShouldContain("after 2 attempts");
    }

    [Fact]
    public async Task Create_Cancelled_EndsTheRemoteCommand()
    {
        var server = Start();
        var pid = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        using var stop = new CancellationTokenSource();
        var run = CreateAsync(
            server, Connection(server), stop.Token, ("create", $"sleep 600 & echo $! > {pid}.new; mv {pid}.new {pid}; wait"));
        await Condition.IsTrueAsync(() => File.Exists(pid), "the command to start");
        var process = File.ReadAllText(pid).Trim();

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => run);
        IsRunning(process).ShouldBeFalse();
        File.Delete(pid);
    }

    [Fact]
    public async Task Create_Bastion_IsPinnedByItsOwnKey()
    {
        var (server, bastion) = (Start(), Start());
        var connection = Connection(server).Set("proxy", Values.Of(Connection(bastion)));

        (await CreateAsync(server, connection, ("create", "echo through"))).Outputs.Text("stdout").ShouldBe("through");
        var wrong = Connection(server).Set("proxy", Values.Of(Connection(bastion).Set("hostKey", Values.Of(server.HostKey))));
        var failure = await Should.ThrowAsync<ProviderException>(() => CreateAsync(server, wrong, ("create", "true")));

        failure.Message.ShouldStartWith("bastion: ");
        failure.Message.ShouldContain("another host key than expected");
    }

    [Fact]
    public async Task UpdateAndDelete_AfterACreate_SeeTheOldOutput()
    {
        var server = Start();
        var created = await CreateAsync(server, ("create", "echo one"));
        var inputs = await CheckAsync(
            Connection(server), ("create", "echo one"), ("update", "echo \"two after $PULUMI_COMMAND_STDOUT\""), ("delete", "echo gone"));

        var updated = await _provider.UpdateAsync(
            new UpdateRequest(Identity, created.Id, PropertyMap.Empty, created.Outputs, inputs, null, false, [], _log), Cancellation);
        var nothing = await _provider.UpdateAsync(
            new UpdateRequest(
                Identity, created.Id, inputs, updated.Outputs, inputs.Remove("update").Remove("create"), null, false, [],
                _log), Cancellation);
        await _provider.DeleteAsync(new DeleteRequest(Identity, created.Id, inputs, updated.Outputs, null, _log), Cancellation);

        updated.Outputs.Text("stdout").ShouldBe("two after one");
        nothing.Outputs.Text("stdout").ShouldBe("two after one");
        _log.Lines.ShouldContain("gone");
    }

    [Fact]
    public async Task Create_Timeout_SaysSoAndEndsTheCommand()
    {
        var server = Start();
        var inputs = await CheckAsync(Connection(server), ("create", "sleep 600"));

        var failure = await Should.ThrowAsync<ProviderException>(
            () => _provider.CreateAsync(new CreateRequest(Identity, inputs, TimeSpan.FromSeconds(3), false, false, _log), Cancellation));

        failure.Message.ShouldContain("did not end within 3 s");
    }

    public void Dispose()
    {
        foreach (var server in _servers) server.Dispose();
    }

    private LoopbackSshd Start()
    {
        var server = LoopbackSshd.Start();
        _servers.Add(server);
        return server;
    }

    private static PropertyMap Connection(LoopbackSshd server) => Values.Map(
        ("host", "127.0.0.1"), ("port", server.Port), ("user", "root"), ("hostKey", server.HostKey), ("dialErrorLimit", 3),
        ("privateKey", PropertyValue.SecretOf(PropertyValue.Of(server.LoginKey))));

    private Task<CreateResult> CreateAsync(LoopbackSshd server, params (string, object)[] inputs) =>
        CreateAsync(server, Connection(server), inputs);

    private Task<CreateResult> CreateAsync(LoopbackSshd server, PropertyMap connection, params (string, object)[] inputs) =>
        CreateAsync(server, connection, CancellationToken.None, inputs);

    private async Task<CreateResult> CreateAsync(
        LoopbackSshd server, PropertyMap connection, CancellationToken cancellationToken, params (string, object)[] inputs) =>
        await _provider.CreateAsync(
            new CreateRequest(Identity, await CheckAsync(connection, inputs), null, false, false, _log), cancellationToken);

    private async Task<PropertyMap> CheckAsync(PropertyMap connection, params (string, object)[] inputs)
    {
        var result = await _provider.CheckAsync(
            new CheckRequest(Identity, null, Values.Map(inputs).Set("connection", Values.Of(connection)), []), Cancellation);
        result.Failures.ShouldBeEmpty();
        return result.Inputs;
    }

    // A killed child is dead even before its parent has waited for it.
    private static bool IsRunning(string pid) =>
        Directory.Exists($"/proc/{pid}") && !File.ReadAllText($"/proc/{pid}/stat").Contains(") Z ", StringComparison.Ordinal);
}
