using System.Diagnostics;
using System.Net.Sockets;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>How loud HAProxy is: syslog and the journal write messages of priority "emergency" to every terminal.</summary>
public sealed class EmergencyTests
{
    private const int Alert = 1;

    [Fact]
    public async Task Log_BackendWithoutServers_IsNoEmergency()
    {
        Assert.SkipWhen(ExternalCommand.Find("haproxy") is null, "needs haproxy: run ./dev setup");
        var folder = Directory.CreateTempSubdirectory("lbinfra-log-");
        using var log = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        log.Bind(new UnixDomainSocketEndPoint(Path.Combine(folder.FullName, "log")));
        var file = Path.Combine(folder.FullName, "haproxy.cfg");
        await File.WriteAllTextAsync(file, Configuration(folder.FullName), TestContext.Current.CancellationToken);

        using var haproxy = Process.Start(new ProcessStartInfo("haproxy", ["-db", "-f", file]) { RedirectStandardError = true })!;
        var messages = new List<string>();
        while (messages.Count(message => message.Contains("no server available")) < 2)
        {
            messages.Add(await Datagram.ReceiveAsync(log));
        }

        haproxy.Kill();
        folder.Delete(recursive: true);

        messages.ShouldAllBe(message => Severity(message) >= Alert);
    }

    // Where the node's HAProxy logs to, with a backend that loses its only server.
    private static string Configuration(string folder)
    {
        using var node = new StagedNode(SampleStack.LoadBalancer());
        var logs = node["/etc/haproxy/haproxy.cfg"].Split('\n').Where(line => line.TrimStart().StartsWith("log /dev/log"));
        return $"""
            global
            {string.Join('\n', logs).Replace("/dev/log", $"{folder}/log")}
            defaults
                mode http
                log global
                timeout connect 1s
                timeout client 1s
                timeout server 1s
            frontend web
                bind unix@{folder}/web
                default_backend web
            backend web
                server gone 127.0.0.1:1 check inter 100ms fall 1

            """;
    }

    // The message begins with "<priority>", which is facility * 8 + severity.
    private static int Severity(string message) => int.Parse(message[1..message.IndexOf('>')]) % 8;
}
