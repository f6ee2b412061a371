using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Cli.Images;

/// <summary>What a stack demands of its image.</summary>
/// <param name="Reasons">What it uses.</param>
/// <param name="FileLimit">The file limit that its site counts on.</param>
internal sealed record ImageDemand(IReadOnlySet<ImageNeedReason> Reasons, int FileLimit)
{
    public static ImageDemand Of(LoadedStack stack)
    {
        var reasons = new HashSet<ImageNeedReason> { ImageNeedReason.Always };
        if (stack.Site.HealthReport is not null) reasons.Add(ImageNeedReason.HealthReport);
        if (stack.Site.Syslog is not null) reasons.Add(ImageNeedReason.Syslog);
        if (stack.Stack.LoadBalancers.SelectMany(it => it.Pools).Any(IsPinged)) reasons.Add(ImageNeedReason.PingMonitor);
        if (stack.Site.Management.SshUser != "root") reasons.Add(ImageNeedReason.SshUser);
        return new ImageDemand(reasons, stack.Site.FileLimit);
    }

    private static bool IsPinged(PoolSpec pool) => pool.HealthMonitor?.Type == HealthMonitorType.Ping;
}
