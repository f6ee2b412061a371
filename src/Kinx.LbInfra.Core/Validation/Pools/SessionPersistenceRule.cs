using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>Persistence by cookie needs HTTP, and only the application's cookie has a name that the user chooses.</summary>
internal sealed class SessionPersistenceRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from pool in loadBalancer.Pools
        where pool.Protocol is not (PoolProtocol.Udp or PoolProtocol.Sctp)
        from diagnostic in Check(pool)
        select diagnostic;

    private static IEnumerable<Diagnostic> Check(PoolSpec pool)
    {
        if (pool.SessionPersistence is not { } persistence) yield break;
        if (persistence is { Type: SessionPersistenceType.AppCookie, CookieName: null })
        {
            yield return SpecDiagnostics.CookieNameMisplaced(
                persistence.At(it => it.CookieName),
                "persistence by APP_COOKIE has no \"cookie_name\"");
        }

        if (persistence is { Type: not SessionPersistenceType.AppCookie, CookieName: not null })
        {
            yield return SpecDiagnostics.CookieNameMisplaced(
                persistence.At(it => it.CookieName),
                $"persistence by {EnumNames.Of(persistence.Type)} cannot have a \"cookie_name\"");
        }

        if (persistence.Type != SessionPersistenceType.SourceIp && pool.Protocol is (PoolProtocol.Tcp or PoolProtocol.Https))
        {
            yield return SpecDiagnostics.PersistenceNeedsHttp(
                persistence.At(it => it.Type),
                EnumNames.Of(persistence.Type),
                EnumNames.Of(pool.Protocol));
        }

        if (persistence.PersistenceTimeout is not null)
        {
            yield return SpecDiagnostics.PersistenceFieldMeaningless(persistence.At(it => it.PersistenceTimeout));
        }

        if (persistence.PersistenceGranularity is not null)
        {
            yield return SpecDiagnostics.PersistenceFieldMeaningless(persistence.At(it => it.PersistenceGranularity));
        }
    }
}
