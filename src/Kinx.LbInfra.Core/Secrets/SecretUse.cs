namespace Kinx.LbInfra.Core.Secrets;

/// <summary>What a field expects of the secret that it refers to.</summary>
public enum SecretUse
{
    /// <summary>A certificate, its chain and its private key.</summary>
    KeyPair,

    /// <summary>The certificates of authorities.</summary>
    Authority,

    /// <summary>Revocation lists.</summary>
    RevocationList,

    /// <summary>The password of BGP sessions.</summary>
    BgpPassword,
}
