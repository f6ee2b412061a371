using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using static System.FormattableString;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>A certificate comes with its private key, first in its chain, and both are strong enough for OpenSSL.</summary>
internal static class KeyPairCheck
{
    // OpenSSL's security level 2, the default of Debian: 112 bits.
    private const int RsaBits = 2048;
    private const int EllipticBits = 224;

    public static SecretFault BrokenCertificate { get; } =
        new("has a certificate that cannot be read", "copy the certificate again, with its first and last line");

    private static SecretFault BrokenKey { get; } =
        new("has a private key that cannot be read", "copy the private key again, with its first and last line");

    public static SecretFault? Fault(PemBlocks blocks)
    {
        if (!blocks.IsMarked)
        {
            return new SecretFault(
                "is not in PEM format: it has no line \"-----BEGIN CERTIFICATE-----\"",
                "give one file with the certificate, its chain and its private key in PEM format");
        }

        if (blocks.Certificates.Count == 0) return new SecretFault("has no certificate", "add the certificate, and its chain, to the key");
        if (blocks.Keys.Count == 0) return new SecretFault("has no private key", "add the private key of the certificate to the file");
        if (blocks.Keys.Count > 1) return new SecretFault("has more than one private key", "leave only the key of the first certificate");
        return Compare(blocks.Certificates, blocks.Keys[0]);
    }

    private static SecretFault? Compare(IReadOnlyList<string> chain, string key)
    {
        List<X509Certificate2> certificates = [];
        try
        {
            foreach (var block in chain) certificates.Add(X509CertificateLoader.LoadCertificate(PemBlocks.Bytes(block)));
            return Weakness(certificates[0]) ?? Mismatch(certificates, key);
        }
        catch (Exception fault) when (fault is CryptographicException or AsnContentException)
        {
            return certificates.Count < chain.Count ? BrokenCertificate : BrokenKey;
        }
        finally
        {
            certificates.ForEach(certificate => certificate.Dispose());
        }
    }

    private static SecretFault? Weakness(X509Certificate2 certificate)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var elliptic = certificate.GetECDsaPublicKey();
        var (bits, least) = rsa is not null ? (rsa.KeySize, RsaBits) : (elliptic?.KeySize ?? EllipticBits, EllipticBits);
        if (bits < least)
        {
            return new SecretFault(
                Invariant($"has a key of {bits} bits, which OpenSSL refuses as too weak"),
                Invariant($"have a certificate issued for a new key of at least {least} bits"));
        }

        if (OldSignature(certificate) is not { } signature) return null;
        return new SecretFault($"has a certificate signed with {signature}, which OpenSSL refuses as too weak", "have it issued again");
    }

    // OpenSSL does not look at the signature of a certificate that signed itself.
    private static string? OldSignature(X509Certificate2 certificate)
    {
        var signature = certificate.SignatureAlgorithm.FriendlyName ?? "";
        string[] old = ["md5", "sha1"];
        var isSelfSigned = certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);
        return !isSelfSigned && old.Any(hash => signature.StartsWith(hash, StringComparison.Ordinal)) ? signature : null;
    }

    private static SecretFault? Mismatch(List<X509Certificate2> certificates, string key)
    {
        var own = PublicPart(certificates[0], key) ?? KindOf(key) is not { } kind || kind == certificates[0].PublicKey.Oid.Value;
        if (own) return null;
        if (certificates.Skip(1).Any(certificate => PublicPart(certificate, key) == true))
        {
            return new SecretFault("does not begin with the certificate of its key", "put the server's certificate first, then its chain");
        }

        return new SecretFault("has a private key that is not the one of its certificate", "give the key of the certificate");
    }

    // The algorithm of a key in PKCS#8; null in other formats.
    private static string? KindOf(string key)
    {
        if (!key.StartsWith("-----BEGIN PRIVATE KEY", StringComparison.Ordinal)) return null;
        var content = new AsnReader(PemBlocks.Bytes(key), AsnEncodingRules.BER).ReadSequence();
        content.ReadInteger();
        return content.ReadSequence().ReadObjectIdentifier();
    }

    // Null: .NET has no keys of this kind, so only the kinds are compared.
    private static bool? PublicPart(X509Certificate2 certificate, string key)
    {
        using var rsa = certificate.GetRSAPublicKey();
        using var elliptic = certificate.GetECDsaPublicKey();
        if (rsa is null && elliptic is null) return null;
        AsymmetricAlgorithm of = rsa is not null ? rsa : elliptic!;
        AsymmetricAlgorithm? own = Rsa(key);
        own ??= Elliptic(key);
        if (own is null) throw new CryptographicException();
        using (own) return own.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(of.ExportSubjectPublicKeyInfo());
    }

    private static RSA? Rsa(string key) => Read(RSA.Create(), key);

    private static ECDsa? Elliptic(string key) => Read(ECDsa.Create(), key);

    private static T? Read<T>(T algorithm, string key)
        where T : AsymmetricAlgorithm
    {
        try
        {
            algorithm.ImportFromPem(key);
            return algorithm;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            algorithm.Dispose();
            return null;
        }
    }
}
