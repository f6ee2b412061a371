using System.Diagnostics;
using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using Kinx.LbInfra.ConformanceTests.Node;
using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Rendering.Plans;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>
/// A real HAProxy with the rendered configuration of a load balancer, on loopback addresses of this test's own. Only what needs a node is
/// taken out of the configuration: its user, chroot and sockets.
/// </summary>
internal sealed partial class RunningHaproxy : IDisposable
{
    private static int _nets;

    private readonly List<Process> _processes = [];
    private readonly List<IDisposable> _parts = [];
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly SiteSpec _site;
    private StagedNode? _node;

    private RunningHaproxy(SiteSpec site)
    {
        _site = site;
        Net = string.Create(
            CultureInfo.InvariantCulture, $"127.{10 + (Environment.ProcessId % 200)}.{Interlocked.Increment(ref _nets) % 256}");
    }

    /// <summary>The first three parts of the addresses of this test; 1 is the VIP.</summary>
    public string Net { get; }

    public string Vip => $"{Net}.1";

    public static SiteSpec Site { get; } = SampleStack.Site() with { L3 = SampleStack.Site().L3 with { Cidr = Cidr.Parse("127.0.0.0/8") } };

    // The process that serves new connections.
    private Process Process => _processes[^1];

    private static string? Program => Environment.GetEnvironmentVariable("KINX_HAPROXY") ?? ExternalCommand.Find("haproxy");

    /// <summary>A place for a load balancer, which <see cref="Start"/> starts.</summary>
    public static RunningHaproxy Create(SiteSpec? site = null)
    {
        Assert.SkipWhen(Program is not { } program || !File.Exists(program), "needs haproxy: run ./dev setup");
        return new RunningHaproxy(site ?? Site);
    }

    /// <summary>One HTTP listener on port 8080 with this pool.</summary>
    public LoadBalancerSpec Plain(params HttpMember[] members) => SampleStack.LoadBalancer() with
    {
        VipAddress = HostAddress.Parse(Vip),
        Listeners = [SampleStack.Listener() with { ProtocolPort = 8080, DefaultPool = "web" }],
        Pools = [Pool("web", members)],
    };

    /// <summary>One TLS listener on port 8443; its certificate is for localhost.</summary>
    public LoadBalancerSpec Tls(params HttpMember[] members)
    {
        Key("web", Authority.Default.Issue("localhost"));
        return Plain(members) with
        {
            Listeners =
            [
                SampleStack.Listener() with
                {
                    Protocol = ListenerProtocol.TerminatedHttps,
                    ProtocolPort = 8443,
                    DefaultTlsContainerRef = "secret://web",
                },
            ],
        };
    }

    /// <summary>A pool without a monitor.</summary>
    public static PoolSpec Pool(string name, params HttpMember[] members) => SampleStack.Pool() with
    {
        Name = name,
        HealthMonitor = null,
        Members = [.. members.Select(member => new MemberSpec { Address = HostAddress.Parse(member.Address), ProtocolPort = member.Port })],
    };

    /// <summary>A member on an address of its own.</summary>
    /// <param name="host">The last part of its address.</param>
    /// <param name="tls">Null without TLS.</param>
    public HttpMember Member(int host, SslServerAuthenticationOptions? tls = null) => Keep(new HttpMember($"{Net}.{host}", tls));

    /// <summary>Disposes it together with HAProxy.</summary>
    public T Keep<T>(T part)
        where T : IDisposable
    {
        _parts.Add(part);
        return part;
    }

    public void Key(string name, string pem) => _keys[KeyFile.PathOf($"secret://{name}", KeyFingerprints.StandIn)] = pem;

    /// <summary>Starts HAProxy, or lets a new process take over from the running one.</summary>
    public async Task Start(LoadBalancerSpec loadBalancer)
    {
        var node = new StagedNode(Render(loadBalancer));
        foreach (var (path, pem) in _keys) node.Write(path, pem);
        node.Write("/haproxy.cfg", OnThisMachine(File.ReadAllText(node.PathOf("/etc/haproxy/haproxy.cfg")), node.PathOf("/admin.sock")));
        List<string> command = ["-db", "-f", node.PathOf("/haproxy.cfg")];
        if (_processes.Count > 0) command.AddRange(["-sf", Process.Id.ToString(CultureInfo.InvariantCulture)]);
        var process = Process.Start(new ProcessStartInfo(Program!, command) { RedirectStandardError = true })!;
        var said = new StringBuilder();
        process.ErrorDataReceived += (_, line) => said.Append(line.Data).Append('\n');
        process.BeginErrorReadLine();
        _processes.Add(process);
        _node?.Dispose();
        _node = node;
        await Condition.IsTrueAsync(() => process.HasExited || Answers(), "haproxy to serve");
        if (process.HasExited) throw new InvalidOperationException(said.ToString());
    }

    /// <summary>What HAProxy says about a server: <c>status</c>, <c>check_status</c> and the other columns of its table.</summary>
    public string Stat(string backend, HttpMember member, string column) => Stat(backend, member.Address, member.Port, column);

    /// <summary>The same of a member that does not answer.</summary>
    public string Stat(string backend, string address, int port, string column)
    {
        var lines = Ask("show stat").TrimStart('#', ' ').Split('\n');
        var at = Array.IndexOf(lines[0].Split(','), column);
        var start = string.Create(CultureInfo.InvariantCulture, $"{backend},{address}:{port},");
        return lines.Single(line => line.StartsWith(start, StringComparison.Ordinal)).Split(',')[at];
    }

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }

        _parts.ForEach(part => part.Dispose());
        _node?.Dispose();
    }

    // The answer of the stats socket.
    private string Ask(string command)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(_node!.PathOf("/admin.sock")));
        using var stream = new NetworkStream(socket);
        stream.Write(Encoding.ASCII.GetBytes(command + "\n"));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private NodeConfiguration Render(LoadBalancerSpec loadBalancer)
    {
        var stack = SampleStack.Stack(loadBalancer) with { Site = _site };
        NodeAddresses[] nodes = [Node("192.168.5.11", Vip), Node("192.168.5.12", $"{Net}.2")];
        return new NodeRenderer(StagedNode.Templates).Render(stack, loadBalancer, 0, nodes, KeyFingerprints.StandIn);
    }

    private static NodeAddresses Node(string management, string l3) => new(HostAddress.Parse(management), HostAddress.Parse(l3));

    private bool Answers()
    {
        try
        {
            return Ask("show info").Contains($"\nPid: {Process.Id}\n", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private string OnThisMachine(string configuration, string socket)
    {
        var text = OfANode().Replace(configuration, "");
        text = text.Replace("/run/haproxy/admin.sock user root group haproxy", socket, StringComparison.Ordinal);
        text = text.Replace("/dev/log", $"{Vip}:8514", StringComparison.Ordinal);
        text = text.Replace("bind 127.0.0.1:1023", $"bind {Vip}:1123", StringComparison.Ordinal);
        return Peer().Replace(text, "$1:1124");
    }

    [GeneratedRegex("^    (user|group|chroot) .*\n", RegexOptions.Multiline)]
    private static partial Regex OfANode();

    [GeneratedRegex("^(    peer .*):1024$", RegexOptions.Multiline)]
    private static partial Regex Peer();
}
