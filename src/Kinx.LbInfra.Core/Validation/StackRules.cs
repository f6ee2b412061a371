using Kinx.LbInfra.Core.Validation.Listeners;
using Kinx.LbInfra.Core.Validation.LoadBalancers;
using Kinx.LbInfra.Core.Validation.Nodes;
using Kinx.LbInfra.Core.Validation.Policies;
using Kinx.LbInfra.Core.Validation.Pools;
using Kinx.LbInfra.Core.Validation.Secrets;
using Kinx.LbInfra.Core.Validation.Sites;

namespace Kinx.LbInfra.Core.Validation;

/// <summary>All rules of a single stack.</summary>
internal static class StackRules
{
    /// <summary>The rules that report nothing while the site is unknown.</summary>
    public static IReadOnlyList<IStackRule> OfSite { get; } =
    [
        new FileLimitRule(),
        new MemberFamilyRule(),
        new MemoryRule(),
        new NodeAddressRule(),
        new NodeAsNumberRule(),
        new SiteAccessRule(),
        new SiteBgpRule(),
        new SitePasswordRule(),
        new SiteReferenceRule(),
        new SiteRouteRule(),
        new SiteSubnetRule(),
        new SubnetSizeRule(),
        new UndeliverableSecretRule(),
        new VipSubnetRule(),
    ];

    /// <summary>Every rule that needs only a stack and its site.</summary>
    public static IReadOnlyList<IStackRule> All { get; } =
    [
        .. OfSite,
        new UniqueNamesRule(),
        new PortConflictRule(),
        new PoolReferenceRule(),
        new PoolProtocolRule(),
        new MemberAddressRule(),
        new MemberSubnetRule(),
        new TagsRule(),
        new VipCountRule(),
        new VipRule(),
        new MonitorAddressRule(),
        new MonitorTimingRule(),
        new MonitorFieldsRule(),
        new PingMonitorRule(),
        new SessionPersistenceRule(),
        new CookieListenerRule(),
        new AllowedCidrsRule(),
        new ListenerTlsRule(),
        new HstsRule(),
        new TlsVersionsRule(),
        new PoolTlsRule(),
        new ReservedSecretRule(),
        new InsertHeadersRule(),
        new PolicyFieldsRule(),
        new PolicyRuleRule(),
        new UnmatchedRuleRule(),
        new PolicyOrderRule(),
        new PolicyPositionRule(),
        new ReservedPortRule(),
        new ServingMembersRule(),
        new ConnectionLimitRule(),
        new DatagramRule(),
    ];
}
