using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Values;

namespace Kinx.LbInfra.Core.Validation.Listeners;

/// <summary>The fields of a listener that mean something only where TLS ends.</summary>
internal static class TlsFields
{
    /// <summary>The keys that are given; defaults are not.</summary>
    public static IEnumerable<string> Of(ListenerSpec listener)
    {
        if (listener.DefaultTlsContainerRef is not null) yield return "default_tls_container_ref";
        if (listener.SniContainerRefs.Count > 0) yield return "sni_container_refs";
        if (listener.ClientAuthentication != ClientAuthentication.None) yield return "client_authentication";
        if (listener.ClientCaTlsContainerRef is not null) yield return "client_ca_tls_container_ref";
        if (listener.ClientCrlContainerRef is not null) yield return "client_crl_container_ref";
        if (listener.HstsMaxAge is not null) yield return "hsts_max_age";
        if (listener.HstsIncludeSubdomains) yield return "hsts_include_subdomains";
        if (listener.HstsPreload) yield return "hsts_preload";
    }
}
