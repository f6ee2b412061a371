using System.Text.Json.Nodes;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Images;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Images;

public sealed class ImageCheckCommandTests : IDisposable
{
    private readonly CliRunner _cli = new();

    public ImageCheckCommandTests()
    {
        Directory.CreateSymbolicLink(Path.Combine(_cli.Root, "image"), Path.Combine(RepositoryFolder.Root, "image"));
        foreach (var need in ImageNeed.ReadAll(Path.Combine(_cli.Root, "image/needs.txt"))) Put(need.Path[1..], "");
        Put("usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\n");
        Put("etc/lbinfra-image", "IMAGE_ID=lbinfra-node\nIMAGE_VERSION=bookworm-20260101-0123abcd\n");
    }

    public void Dispose() => _cli.Dispose();

    [Fact]
    public async Task Check_AllThere_FindsNothing()
    {
        (await _cli.RunAsync("image", "check", "root")).ShouldBe(ExitCode.Success);

        _cli.Out.ToString().ShouldBe("bookworm-20260101-0123abcd, debian 12\nok       it has all that a node needs\n");
    }

    [Theory]
    [InlineData("usr/sbin/haproxy", "lacks-haproxy")]
    [InlineData("usr/lib/frr/bfdd", "lacks-frr")]
    [InlineData("usr/lib/frr/frr-reload.py", "lacks-frr-pythontools")]
    [InlineData("sbin/ip", "lacks-iproute2")]
    public async Task Check_FileIsMissing_NamesItsPackage(string file, string code)
    {
        Remove(file);

        (await _cli.RunAsync("image", "check", "root", "--json")).ShouldBe(ExitCode.Lacking);

        Codes().ShouldBe([code]);
    }

    [Theory]
    [InlineData("etc/ssh/ssh_host_rsa_key", "key", "secret")]
    [InlineData("etc/machine-id", "b08dfa6083e7567a1921a715000001fb", "secret")]
    [InlineData("etc/shadow", "daemon:*:1::::::\nroot:$y$j9T$salt$hash:1::::::\n", "secret")]
    public async Task Check_SecretOfOneMachine_IsFound(string file, string content, string code)
    {
        Put(file, content);

        (await _cli.RunAsync("image", "check", "root", "--json")).ShouldBe(ExitCode.Lacking);

        Codes().ShouldBe([code]);
    }

    [Theory]
    [InlineData("etc/machine-id", "uninitialized\n")]
    [InlineData("etc/machine-id", "")]
    [InlineData("etc/shadow", "root:*:1::::::\ndebian:!:1::::::\nsync:!*:1::::::\n")]
    [InlineData("etc/ssh/ssh_host_rsa_key.pub", "key")]
    public async Task Check_NoSecret_FindsNothing(string file, string content)
    {
        Put(file, content);

        (await _cli.RunAsync("image", "check", "root")).ShouldBe(ExitCode.Success);
    }

    // Programs that restart services are a warning: they may have been configured not to.
    [Theory]
    [InlineData("usr/bin/unattended-upgrade")]
    [InlineData("usr/sbin/needrestart")]
    [InlineData("lib/systemd/system/apt-daily-upgrade.timer")]
    public async Task Check_WhatRestartsServices_IsAWarning(string file)
    {
        Put(file, "");

        (await _cli.RunAsync("image", "check", "root", "--json")).ShouldBe(ExitCode.Success);

        Codes().ShouldBe(["restarts"]);
    }

    [Fact]
    public async Task Check_MaskedTimer_FindsNothing()
    {
        Put("lib/systemd/system/apt-daily.timer", "");
        Put("etc/systemd/system/nothing", "");
        File.CreateSymbolicLink(Path.Combine(_cli.Root, "root/etc/systemd/system/apt-daily.timer"), "/dev/null");

        (await _cli.RunAsync("image", "check", "root")).ShouldBe(ExitCode.Success);
    }

    // An absolute link counts inside of the image, not on this machine.
    [Theory]
    [InlineData("/usr/lib/there", true)]
    [InlineData("../lib/there", true)]
    [InlineData("/bin/sh", false)]
    public async Task Check_Link_IsFollowedInsideTheImage(string target, bool found)
    {
        Remove("usr/sbin/haproxy");
        Put("usr/lib/there", "");
        File.CreateSymbolicLink(Path.Combine(_cli.Root, "root/usr/sbin/haproxy"), target);

        (await _cli.RunAsync("image", "check", "root")).ShouldBe(found ? ExitCode.Success : ExitCode.Lacking);
    }

    // The demo's site has neither, and its file_limit is 20000.
    [Theory]
    [InlineData("usr/sbin/cron", "lacks-cron")]
    [InlineData("usr/sbin/rsyslogd", "lacks-rsyslog")]
    public async Task Check_WhatOnlySomeStacksNeed_IsAWarningWithoutAStack(string file, string code)
    {
        Remove(file);

        (await _cli.RunAsync("image", "check", "root", "--stack", "demo")).ShouldBe(ExitCode.Success);
        _cli.Out.ToString().ShouldNotContain(code);
        (await _cli.RunAsync("image", "check", "root")).ShouldBe(ExitCode.Success);
        _cli.Out.ToString().ShouldContain($"warning  {code}: ");
    }

    [Theory]
    [InlineData("etc/systemd/system.conf.d/limit.conf", "DefaultLimitNOFILE=1024:19999", ExitCode.Lacking)]
    [InlineData("etc/systemd/system.conf", "DefaultLimitNOFILE=20000", ExitCode.Success)]
    [InlineData("lib/systemd/system/haproxy.service", "LimitNOFILE=19999", ExitCode.Lacking)]
    [InlineData("etc/systemd/system/haproxy.service.d/limit.conf", "LimitNOFILE=infinity", ExitCode.Success)]
    public async Task Check_FileLimit_IsThatOfHaproxy(string file, string line, int expected)
    {
        Put(file, line + "\n");

        (await _cli.RunAsync("image", "check", "root", "--stack", "demo")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("nothere.qcow2")]
    [InlineData("no/folder")]
    public async Task Check_NoSuchImage_IsTold(string name)
    {
        (await _cli.RunAsync("image", "check", name)).ShouldBe(ExitCode.InvalidInput);

        _cli.Error.ToString().ShouldStartWith($"error: '{name}' does not exist\n");
    }

    private IEnumerable<string> Codes() => JsonNode.Parse(_cli.Out.ToString())!["findings"]!.AsArray()
        .Select(finding => finding!["code"]!.GetValue<string>());

    private void Put(string file, string content) => _cli.WriteFile(Path.Combine("root", file), content);

    private void Remove(string file) => File.Delete(Path.Combine(_cli.Root, "root", file));
}
