using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>TLS fields need a listener that terminates TLS, and such a listener needs a certificate.</summary>
internal sealed class ListenerTlsRule : IStackRule
{
    public IEnumerable<Diagnostic> Check(LoadedStack stack) =>
        stack.Stack.LoadBalancers.SelectMany(loadBalancer => loadBalancer.Listeners).SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(ListenerSpec listener) => listener.EndsTls ? Incomplete(listener) : Misplaced(listener);

    private static IEnumerable<Diagnostic> Misplaced(ListenerSpec listener) =>
        TlsFields.Of(listener)
            .Select(path => ListenerDiagnostics.TlsFieldMisplaced(path, EnumNames.Of(listener.Protocol)))
            .Concat(WithoutEffect(listener));

    // Octavia accepts these fields.
    private static IEnumerable<Diagnostic> WithoutEffect(ListenerSpec listener)
    {
        if (listener.TlsCiphers is not null)
        {
            yield return ListenerDiagnostics.TlsFieldWithoutEffect(listener.At(it => it.TlsCiphers), EnumNames.Of(listener.Protocol));
        }
    }

    private static IEnumerable<Diagnostic> Incomplete(ListenerSpec listener)
    {
        if (listener.AlpnProtocols.Count == 0) yield return LoadDiagnostics.TooFew(listener.At(it => it.AlpnProtocols), 1);
        if (listener.DefaultTlsContainerRef is null && listener.SniContainerRefs.Count == 0)
        {
            yield return ListenerDiagnostics.CertificateMissing(listener.At(it => it.DefaultTlsContainerRef), listener.Name);
        }

        if (listener.ClientCaTlsContainerRef is not null) yield break;
        var authority = listener.At(it => it.ClientCaTlsContainerRef);
        if (listener.ClientAuthentication != ClientAuthentication.None)
        {
            yield return ListenerDiagnostics.AuthorityMissing(
                listener.At(it => it.ClientAuthentication), "client authentication", authority);
        }

        if (listener.ClientCrlContainerRef is not null)
        {
            yield return ListenerDiagnostics.AuthorityMissing(
                listener.At(it => it.ClientCrlContainerRef), "a revocation list", authority);
        }
    }
}
