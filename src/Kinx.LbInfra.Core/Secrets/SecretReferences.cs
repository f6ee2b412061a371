using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>Finds the places where a listener or a pool refers to key material that it uses; none without TLS.</summary>
internal static class SecretReferences
{
    public static IEnumerable<SecretReference> Of(ListenerSpec listener)
    {
        if (!listener.EndsTls) return [];
        var further = listener.Path.Key("sni_container_refs");
        return
        [
            .. One(listener.Path, "default_tls_container_ref", listener.DefaultTlsContainerRef),
            .. listener.SniContainerRefs.Select((reference, index) => new SecretReference(further.Item(index), SecretReference.NameOf(reference))),
            .. One(listener.Path, "client_ca_tls_container_ref", listener.ClientCaTlsContainerRef),
            .. One(listener.Path, "client_crl_container_ref", listener.ClientCrlContainerRef),
        ];
    }

    public static IEnumerable<SecretReference> Of(PoolSpec pool) => !pool.TlsEnabled
        ? []
        :
        [
            .. One(pool.Path, "tls_container_ref", pool.TlsContainerRef),
            .. One(pool.Path, "ca_tls_container_ref", pool.CaTlsContainerRef),
            .. One(pool.Path, "crl_container_ref", pool.CrlContainerRef),
        ];

    private static IEnumerable<SecretReference> One(YamlPath owner, string key, string? reference) =>
        reference is null ? [] : [new SecretReference(owner.Key(key), SecretReference.NameOf(reference))];
}
