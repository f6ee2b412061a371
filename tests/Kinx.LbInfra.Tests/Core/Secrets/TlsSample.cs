using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinx.LbInfra.Tests.Core.Secrets;

/// <summary>Certificates and keys as openssl writes them.</summary>
internal static class TlsSample
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A certificate with its key, in PEM format.</summary>
    public static string KeyPair()
    {
        using var certificate = Elliptic();
        return CertificateOf(certificate) + KeyOf(certificate);
    }

    public static X509Certificate2 Elliptic()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=web.example", key, HashAlgorithmName.SHA256).CreateSelfSigned(Start, Start.AddYears(10));
    }

    public static X509Certificate2 Rsa(int bits)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=web.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(Start, Start.AddYears(10));
    }

    public static string CertificateOf(X509Certificate2 certificate) => certificate.ExportCertificatePem() + "\n";

    public static string KeyOf(X509Certificate2 certificate)
    {
        using AsymmetricAlgorithm? key = certificate.GetRSAPrivateKey() ?? (AsymmetricAlgorithm?)certificate.GetECDsaPrivateKey();
        return key!.ExportPkcs8PrivateKeyPem() + "\n";
    }

    public static byte[] RevocationList()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=authority", key, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(authority.PublicKey, false));
        using var issuer = authority.CreateSelfSigned(Start, Start.AddYears(10));
        return new CertificateRevocationListBuilder().Build(issuer, 1, Start.AddYears(1), HashAlgorithmName.SHA256, thisUpdate: Start);
    }
}
