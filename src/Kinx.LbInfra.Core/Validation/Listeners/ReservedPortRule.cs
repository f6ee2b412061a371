using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>Listeners do not use ports that other programs of a node occupy on every address; HAProxy could not bind them.</summary>
internal sealed class ReservedPortRule : IStackRule
{
    // bgpd listens on all addresses; other programs listen only on one network or on loopback.
    private const int Bgp = 179;

    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        from loadBalancer in stack.Stack.LoadBalancers
        from listener in loadBalancer.Listeners
        where listener is { ProtocolPort: Bgp, Protocol: not (ListenerProtocol.Udp or ListenerProtocol.Sctp) }
        select ListenerDiagnostics.PortReserved(listener.At(it => it.ProtocolPort), Bgp, "BGP");
}
