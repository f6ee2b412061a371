using System.Diagnostics;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>Logins to a node whose image lets systemd listen for sshd.</summary>
public sealed class SshBySocketTests
{
    private const string OnlyManagement = "192.168.5.11:22";
    private static readonly NodeConfiguration Sample = NodeWorld.Configuration(SampleStack.LoadBalancer());
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // The drop-in as no run of the apply program has installed it.
    private const string Forget =
        "f=/etc/systemd/system/ssh.socket.d/lbinfra.conf; rm $f /var/lib/lbinfra/in-effect$f && " +
        "systemctl daemon-reload && systemctl stop ssh.service && systemctl restart ssh.socket";

    [Theory]
    [InlineData("Bookworm")]
    [InlineData("Trixie")]
    public async Task Ssh_BySocket_ListensOnTheManagementAddressOnly(string release)
    {
        await using var world = new NodeWorld(Sample, serves: true, release: Enum.Parse<NodeRelease>(release), sshBySocket: true);
        await world.InitializeAsync();
        if (world.Missing is { } missing) Assert.Skip(missing);
        await IsReachable(world);

        await world.Inside("sh", "-c", Forget);
        (await Listening(world)).ShouldNotBe(OnlyManagement);
        using var session = world.LogIn("cat");
        await Answers(session, "before");
        (await world.Apply(Sample)).Error.ShouldBe("");
        await IsReachable(world);
        await Answers(session, "after");
        session.StandardInput.Close();

        await world.Inside("systemctl", "reboot");
        await NodeWorld.Until(() => Task.FromResult(world.Node.Init is null), true, Limit);
        await world.StartNode();
        await NodeWorld.Until(world.Announced, true, Limit);
        await IsReachable(world);
    }

    private static async Task IsReachable(NodeWorld world)
    {
        await NodeWorld.Until(async () => await Listening(world) == OnlyManagement, true, Limit);
        (await world.Inside("systemctl", "is-active", "ssh.socket")).Output.ShouldBe("active\n");
        using var session = world.LogIn("cat");
        await Answers(session, "login");
        session.StandardInput.Close();
        await session.WaitForExitAsync();
        session.ExitCode.ShouldBe(0);
    }

    private static async Task Answers(Process session, string word)
    {
        await session.StandardInput.WriteLineAsync(word);
        (await session.StandardOutput.ReadLineAsync().WaitAsync(Limit)).ShouldBe(word);
    }

    private static async Task<string> Listening(NodeWorld world) =>
        string.Join(' ', (await world.Inside("ss", "-Hltn", "sport", "=", ":22")).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3]));
}
