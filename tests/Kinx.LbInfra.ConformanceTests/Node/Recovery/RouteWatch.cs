using System.Diagnostics;
using System.Globalization;
using System.Net;
using Kinx.LbInfra.ConformanceTests.Node.Faults;

namespace Kinx.LbInfra.ConformanceTests.Node.Recovery;

/// <summary>Reads the switch's routing table every few milliseconds, also while the node does not run.</summary>
internal sealed class RouteWatch : IDisposable
{
    private const int Interval = 5;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Thread _thread;
    private readonly string _routes;
    private readonly string _vip;
    private volatile bool _isOver;

    /// <param name="switchPid">A process in the switch's network namespace.</param>
    /// <param name="vip">IPv4.</param>
    public RouteWatch(int switchPid, string vip)
    {
        _routes = string.Create(CultureInfo.InvariantCulture, $"/proc/{switchPid}/net/route");
        _vip = Convert.ToHexString(IPAddress.Parse(vip).GetAddressBytes().Reverse().ToArray());
        _thread = new Thread(Look) { IsBackground = true, Priority = ThreadPriority.Highest };
        _thread.Start();
    }

    /// <summary>When the VIP was not in the switch's routing table.</summary>
    public Timeline Absent { get; } = new();

    /// <summary>How long it has been there without a gap; zero when it is not there.</summary>
    public TimeSpan PresentFor { get; private set; }

    /// <summary>All spans together.</summary>
    public TimeSpan WithoutRoute => TimeSpan.FromTicks(Absent.Spans.Sum(span => (span.End - span.Start).Ticks));

    public void Dispose()
    {
        _isOver = true;
        _thread.Join();
        Absent.Set(false, _clock.Elapsed);
    }

    private void Look()
    {
        var lastAbsent = TimeSpan.Zero;
        while (!_isOver)
        {
            var (isPresent, now) = (File.ReadAllText(_routes).Contains($"\t{_vip}\t", StringComparison.Ordinal), _clock.Elapsed);
            Absent.Set(!isPresent, now);
            lastAbsent = isPresent ? lastAbsent : now;
            PresentFor = isPresent ? now - lastAbsent : TimeSpan.Zero;
            Thread.Sleep(Interval);
        }
    }
}
