using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>The fields of a listener that have an effect only if it terminates TLS.</summary>
internal static class TlsFields
{
    /// <summary>The paths of the fields that are set; fields with their default value are not included.</summary>
    public static IEnumerable<YamlPath> Of(ListenerSpec listener)
    {
        if (listener.DefaultTlsContainerRef is not null) yield return listener.At(it => it.DefaultTlsContainerRef);
        if (listener.SniContainerRefs.Count > 0) yield return listener.At(it => it.SniContainerRefs);
        if (listener.ClientAuthentication != ClientAuthentication.None) yield return listener.At(it => it.ClientAuthentication);
        if (listener.ClientCaTlsContainerRef is not null) yield return listener.At(it => it.ClientCaTlsContainerRef);
        if (listener.ClientCrlContainerRef is not null) yield return listener.At(it => it.ClientCrlContainerRef);
        if (listener.HstsMaxAge is not null) yield return listener.At(it => it.HstsMaxAge);
        if (listener.HstsIncludeSubdomains) yield return listener.At(it => it.HstsIncludeSubdomains);
        if (listener.HstsPreload) yield return listener.At(it => it.HstsPreload);
    }
}
