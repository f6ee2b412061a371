using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>
/// Reads the facts every few milliseconds: the switch's routing table, and the sockets that listen on the node. It asks no program on
/// the node.
/// </summary>
internal sealed class NodeWatch : IDisposable
{
    private const int Interval = 5;
    private const string Listening = "0A";
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Thread _thread;
    private readonly string _routes;
    private readonly string _sockets;
    private readonly string _vip;
    private volatile bool _isOver;

    /// <param name="switchPid">A process in the switch's network namespace.</param>
    /// <param name="nodePid">A process in the node's.</param>
    /// <param name="vip">The VIP, whose port 80 the node serves.</param>
    public NodeWatch(int switchPid, int nodePid, string vip)
    {
        _routes = string.Create(CultureInfo.InvariantCulture, $"/proc/{switchPid}/net/route");
        _sockets = string.Create(CultureInfo.InvariantCulture, $"/proc/{nodePid}/net/tcp");
        _vip = Convert.ToHexString(IPAddress.Parse(vip).GetAddressBytes().Reverse().ToArray());
        _thread = new Thread(Look) { IsBackground = true, Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    public TimeSpan Now => _clock.Elapsed;

    /// <summary>The VIP is in the switch's routing table.</summary>
    public Timeline Announced { get; } = new();

    /// <summary>It is not.</summary>
    public Timeline Absent { get; } = new();

    /// <summary>Nothing listens on the VIP's port.</summary>
    public Timeline Deaf { get; } = new();

    /// <summary>No bgpd listens.</summary>
    public Timeline WithoutBgp { get; } = new();

    public bool IsAnnounced { get; private set; }

    public bool IsDeaf { get; private set; }

    public bool HasBgp { get; private set; }

    /// <summary>Ends the spans.</summary>
    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        foreach (var timeline in new[] { Announced, Absent, Deaf, WithoutBgp }) timeline.Set(false, Now);
    }

    private void Look()
    {
        while (!_isOver)
        {
            var (routes, sockets, now) = (File.ReadAllText(_routes), File.ReadAllText(_sockets), Now);
            IsAnnounced = routes.Contains($"\t{_vip}\t", StringComparison.Ordinal);
            IsDeaf = !sockets.Contains($"{_vip}:0050 00000000:0000 {Listening}", StringComparison.Ordinal);
            HasBgp = sockets.Contains($"00000000:00B3 00000000:0000 {Listening}", StringComparison.Ordinal);
            Announced.Set(IsAnnounced, now);
            Absent.Set(!IsAnnounced, now);
            Deaf.Set(IsDeaf, now);
            WithoutBgp.Set(!HasBgp, now);
            Thread.Sleep(Interval);
        }
    }
}
