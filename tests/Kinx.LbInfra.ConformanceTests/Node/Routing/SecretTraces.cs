using Shouldly;

namespace Kinx.LbInfra.ConformanceTests.Node.Routing;

/// <summary>Where a secret of a node must not be found.</summary>
internal sealed class SecretTraces(NodeWorld world, string secret)
{
    /// <summary>Looks at the places where programs leave what they are given, and at who may read the others.</summary>
    public async Task AreNowhere()
    {
        (await Found("/run", "/tmp", "/var/log", "/var/lib/cloud", "/var/tmp", "/var/lib/lbinfra/generations")).ShouldBeEmpty();
        (await Given("journalctl --quiet --no-pager")).ShouldBeEmpty();
        (await Given("lbinfra-node status; lbinfra-node status --json")).ShouldBeEmpty();
        (await Given("cat /proc/[0-9]*/cmdline /proc/[0-9]*/environ 2>/dev/null | tr '\\0' '\\n'")).ShouldBeEmpty();
        foreach (var path in (await Found("/etc", "/var", "/root", "/usr/local")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            path.ShouldMatch("^(/etc/frr/frr.conf|/etc/lbinfra/keys/[^/]*|/var/lib/lbinfra/(in-effect|rollback)/.*)$");
        }

        // Of everyone but root and FRR.
        (await FoundBy("nobody", "nogroup", "/etc", "/var")).ShouldBeEmpty();
        (await FoundBy("frr", "frr", "/etc/lbinfra", "/var")).ShouldBeEmpty();
    }

    private async Task<string> Found(params string[] folders) => (await world.Inside(["grep", "-rlsF", secret, .. folders])).Output;

    private async Task<string> FoundBy(string user, string group, params string[] folders) =>
        (await world.Inside(
            ["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "grep", "-rlsF", secret, .. folders])).Output;

    // The secret comes by standard input, else the command that searches for it would find itself.
    private async Task<string> Given(string command)
    {
        const string File = "/dev/shm/secret";
        var script = $"cat >{File}; {{ {command}; }} 2>&1 | grep -F -f {File}; rm {File}";
        return (await world.Run(secret, ["sh", "-c", script])).Output;
    }
}
