using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Pools;

/// <summary>
/// A TCP listener may use an HTTP pool. HAProxy then passes the stream through and ignores cookies, with only a warning.
/// </summary>
internal sealed class CookieListenerRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        where listener.Protocol is ListenerProtocol.Tcp or ListenerProtocol.Https
        from reference in PoolReference.Of(listener)
        let pool = loadBalancer.FindPool(reference.Name)
        let persistence = pool?.SessionPersistence
        where persistence is { Type: not SessionPersistenceType.SourceIp } && pool.Protocol is not (PoolProtocol.Tcp or PoolProtocol.Https)
        select SpecDiagnostics.PersistenceNeedsRequests(
            reference.Path,
            listener.Name,
            EnumNames.Of(listener.Protocol),
            pool.Name,
            EnumNames.Of(persistence.Type),
            persistence.At(it => it.Type));
}
