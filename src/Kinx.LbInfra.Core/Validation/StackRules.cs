namespace Kinx.LbInfra.Core.Validation;

/// <summary>All rules of a single stack.</summary>
public static class StackRules
{
    public static IReadOnlyList<IStackRule> All { get; } =
    [
        new UniqueNamesRule(),
        new PortConflictRule(),
        new PoolReferenceRule(),
        new PoolProtocolRule(),
        new MemberAddressRule(),
        new MemberFamilyRule(),
        new MemberSubnetRule(),
        new TagsRule(),
        new VipRule(),
        new VipSubnetRule(),
        new MonitorAddressRule(),
        new MonitorTimingRule(),
        new MonitorFieldsRule(),
        new SessionPersistenceRule(),
        new CookieListenerRule(),
        new AllowedCidrsRule(),
        new ListenerTlsRule(),
        new HstsRule(),
        new TlsVersionsRule(),
        new PoolTlsRule(),
        new ReservedSecretRule(),
        new UndeliverableSecretRule(),
        new InsertHeadersRule(),
        new PolicyFieldsRule(),
        new PolicyRuleRule(),
        new PolicyOrderRule(),
        new ReservedPortRule(),
        new ServingMembersRule(),
        new ConnectionLimitRule(),
        new FileLimitRule(),
        new MemoryRule(),
        new SiteReferenceRule(),
        new SiteSubnetRule(),
        new SiteAccessRule(),
        new SiteBgpRule(),
        new NodeAddressRule(),
        new NodeAsNumberRule(),
        new DatagramRule(),
    ];
}
