namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>What can happen to a node while its announcer watches.</summary>
internal enum Fault
{
    /// <summary>SIGSTOP to master and worker.</summary>
    HaproxyStopped,

    /// <summary>SIGSTOP to the worker alone: the master keeps running.</summary>
    WorkerStopped,

    /// <summary>SIGKILL to master and worker.</summary>
    HaproxyKilled,

    /// <summary>SIGKILL to the worker; the master follows it.</summary>
    WorkerKilled,

    /// <summary>Shut down until the next reload.</summary>
    FrontendGone,

    /// <summary>Disabled: its socket does not listen for a while.</summary>
    FrontendPaused,

    ZebraKilled,

    BgpdKilled,

    MembersDown,

    /// <summary>More connections than the listener may have.</summary>
    ConnectionLimitReached,

    OverrideWithdraw,

    OverrideAnnounce,

    AnnouncerKilled,
}
