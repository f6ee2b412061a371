using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>
/// Finds the references of listeners and pools to key material that they use, which is none without TLS, and of gateways to passwords.
/// </summary>
internal static class SecretReferences
{
    public static IEnumerable<SecretReference> Of(ListenerSpec listener)
    {
        if (!listener.EndsTls) return [];
        var further = listener.At(it => it.SniContainerRefs);
        return
        [
            .. One(listener.At(it => it.DefaultTlsContainerRef), listener.DefaultTlsContainerRef, SecretUse.KeyPair),
            .. listener.SniContainerRefs.Select((reference, index) =>
                new SecretReference(further.Item(index), SecretReference.NameOf(reference), SecretUse.KeyPair)),
            .. One(listener.At(it => it.ClientCaTlsContainerRef), listener.ClientCaTlsContainerRef, SecretUse.Authority),
            .. One(listener.At(it => it.ClientCrlContainerRef), listener.ClientCrlContainerRef, SecretUse.RevocationList),
        ];
    }

    public static IEnumerable<SecretReference> Of(PoolSpec pool)
    {
        if (!pool.TlsEnabled) return [];
        return [
            .. One(pool.At(it => it.TlsContainerRef), pool.TlsContainerRef, SecretUse.KeyPair),
            .. One(pool.At(it => it.CaTlsContainerRef), pool.CaTlsContainerRef, SecretUse.Authority),
            .. One(pool.At(it => it.CrlContainerRef), pool.CrlContainerRef, SecretUse.RevocationList),
        ];
    }

    public static IEnumerable<SecretReference> Of(GatewaySpec gateway) =>
        One(gateway.At(it => it.Password), gateway.Password, SecretUse.BgpPassword);

    private static IEnumerable<SecretReference> One(YamlPath path, string? reference, SecretUse use) =>
        reference is null ? [] : [new SecretReference(path, SecretReference.NameOf(reference), use)];
}
