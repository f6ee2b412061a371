namespace Kinx.LbInfra.Cli.Images;

/// <summary>What of a stack or its site needs a file of the image.</summary>
internal enum ImageNeedReason
{
    /// <summary>Every node.</summary>
    Always,

    /// <summary>A site with <c>health_report</c>.</summary>
    HealthReport,

    /// <summary>A site with <c>syslog</c>.</summary>
    Syslog,

    /// <summary>A health monitor of type PING.</summary>
    PingMonitor,

    /// <summary>A site whose <c>ssh_user</c> is not root.</summary>
    SshUser,
}
