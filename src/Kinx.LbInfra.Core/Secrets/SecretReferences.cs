using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>Finds the references of listeners and pools to key material that they use; empty without TLS.</summary>
internal static class SecretReferences
{
    public static IEnumerable<SecretReference> Of(ListenerSpec listener)
    {
        if (!listener.EndsTls) return [];
        var further = listener.At(it => it.SniContainerRefs);
        return
        [
            .. One(listener.At(it => it.DefaultTlsContainerRef), listener.DefaultTlsContainerRef),
            .. listener.SniContainerRefs.Select((reference, index) =>
                new SecretReference(further.Item(index), SecretReference.NameOf(reference))),
            .. One(listener.At(it => it.ClientCaTlsContainerRef), listener.ClientCaTlsContainerRef),
            .. One(listener.At(it => it.ClientCrlContainerRef), listener.ClientCrlContainerRef),
        ];
    }

    public static IEnumerable<SecretReference> Of(PoolSpec pool)
    {
        if (!pool.TlsEnabled) return [];
        return [
            .. One(pool.At(it => it.TlsContainerRef), pool.TlsContainerRef),
            .. One(pool.At(it => it.CaTlsContainerRef), pool.CaTlsContainerRef),
            .. One(pool.At(it => it.CrlContainerRef), pool.CrlContainerRef),
        ];
    }

    private static IEnumerable<SecretReference> One(YamlPath path, string? reference) =>
        reference is null ? [] : [new SecretReference(path, SecretReference.NameOf(reference))];
}
