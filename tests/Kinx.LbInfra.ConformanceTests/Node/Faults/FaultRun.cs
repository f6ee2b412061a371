using System.Diagnostics;

namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>Applies a sequence of faults to a node, and records what held when.</summary>
internal sealed class FaultRun(NodeWorld world, NodeWatch watch, NodeSignals signals)
{
    private static readonly TimeSpan Supervision = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Recovery = TimeSpan.FromSeconds(40);
    private readonly HashSet<int> _stopped = [];
    private Process? _holding;

    /// <summary>HAProxy, or its worker, does not run although its sockets listen.</summary>
    public Timeline Stopped { get; } = new();

    /// <summary>The operator wants no route.</summary>
    public Timeline Withdrawn { get; } = new();

    public Dictionary<Fault, int> Counts { get; } = [];

    public async Task Play(FaultSequence sequence)
    {
        var open = new Stack<Fault>();
        foreach (var step in sequence.Steps)
        {
            Counts[step.Fault] = Counts.GetValueOrDefault(step.Fault) + 1;
            await Begin(step.Fault);
            open.Push(step.Fault);
            await Task.Delay(step.Hold);
            while (!step.Overlaps && open.TryPop(out var fault)) await Cure(fault);
        }

        while (open.TryPop(out var fault)) await Cure(fault);
        await Settled(sequence);
    }

    private async Task Begin(Fault fault)
    {
        switch (fault)
        {
            case Fault.HaproxyStopped: Stop(signals.Named("haproxy")); break;
            case Fault.WorkerStopped: Stop(signals.Named("haproxy").Skip(1)); break;
            case Fault.HaproxyKilled: Kill(signals.Named("haproxy")); break;
            case Fault.WorkerKilled: Kill(signals.Named("haproxy").Skip(1)); break;
            case Fault.FrontendGone: await Node("haproxy", "shutdown frontend http"); break;
            case Fault.FrontendPaused: await Node("haproxy", "disable frontend http"); break;
            case Fault.ZebraKilled: NodeSignals.Send(NodeSignals.Kill, signals.Named("zebra")); break;
            case Fault.BgpdKilled: NodeSignals.Send(NodeSignals.Kill, signals.Named("bgpd")); break;
            case Fault.MembersDown: await world.Members(up: false); break;
            case Fault.ConnectionLimitReached: _holding ??= world.Hold(); break;
            case Fault.AnnouncerKilled: NodeSignals.Send(NodeSignals.Kill, signals.Named("announcer")); break;
            case Fault.OverrideAnnounce: await Node("announce"); break;
            case Fault.OverrideWithdraw: await Withdraw(); break;
            default: throw new ArgumentOutOfRangeException(nameof(fault), fault, null);
        }
    }

    private async Task Cure(Fault fault)
    {
        switch (fault)
        {
            case Fault.HaproxyStopped or Fault.WorkerStopped: Continue(); break;
            case Fault.HaproxyKilled or Fault.WorkerKilled: await Supervised(() => !watch.IsDeaf, "haproxy"); break;
            case Fault.FrontendGone: await world.Inside("systemctl", "reload-or-restart", "haproxy"); break;
            case Fault.FrontendPaused: await Node("haproxy", "enable frontend http"); break;
            case Fault.ZebraKilled: await Supervised(() => signals.Named("zebra").Count > 0, "frr"); break;
            case Fault.BgpdKilled: await Supervised(() => watch.HasBgp, "frr"); break;
            case Fault.MembersDown: await world.Members(up: true); break;
            case Fault.ConnectionLimitReached: Release(); break;
            case Fault.OverrideAnnounce or Fault.OverrideWithdraw: await Automatic(); break;
        }
    }

    private Task Node(params string[] arguments) => world.Inside(["lbinfra-node", .. arguments]);

    private void Stop(IEnumerable<int> pids)
    {
        var processes = pids.ToList();
        NodeSignals.Send(NodeSignals.Stop, processes);
        _stopped.UnionWith(processes);
        Stopped.Set(_stopped.Count > 0, watch.Now);
    }

    // A killed process is no longer stopped: its successor may serve and be announced.
    private void Kill(IEnumerable<int> pids)
    {
        var processes = pids.ToList();
        NodeSignals.Send(NodeSignals.Kill, processes);
        _stopped.ExceptWith(processes);
        Stopped.Set(_stopped.Count > 0, watch.Now);
    }

    private void Continue()
    {
        _stopped.Clear();
        Stopped.Set(false, watch.Now);
        NodeSignals.Send(NodeSignals.Continue, signals.Named("haproxy"));
    }

    private async Task Withdraw()
    {
        await Node("withdraw");
        Withdrawn.Set(true, watch.Now);
    }

    private async Task Automatic()
    {
        await Node("auto");
        Withdrawn.Set(false, watch.Now);
    }

    private void Release()
    {
        _holding?.StandardInput.Close();
        _holding?.Dispose();
        _holding = null;
    }

    // The supervisor gives up after some restarts; then an operator would start the service.
    private async Task Supervised(Func<bool> runs, string service)
    {
        var start = watch.Now;
        while (!runs() && watch.Now - start < Supervision) await Task.Delay(20);
        if (runs()) return;
        await world.Inside("systemctl", "reset-failed", service);
        await world.Inside("systemctl", "restart", service);
    }

    // Everything is repaired: the node serves, and a little later it announces.
    private async Task Settled(FaultSequence sequence)
    {
        Continue();
        if (watch.IsDeaf) await Supervised(() => !watch.IsDeaf, "haproxy");
        await Supervised(() => watch.HasBgp, "frr");
        var start = watch.Now;
        while (!watch.IsAnnounced || watch.IsDeaf)
        {
            if (watch.Now - start > Recovery)
            {
                throw new TimeoutException(
                    $"{sequence}: not announced {Recovery.TotalSeconds} s later: {(await world.Inside("lbinfra-node", "status")).Output}");
            }

            await Task.Delay(20);
        }
    }
}
