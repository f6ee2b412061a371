using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A self-signed certificate, its key and an empty revocation list, as one PEM text made for this run.</summary>
internal static class KeyMaterial
{
    public static string Pem { get; } = Create();

    /// <summary>Another one, as after a rotation.</summary>
    public static string Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var revoked = new CertificateRevocationListBuilder().Build(
            certificate, 1, now.AddDays(1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return string.Join(
            '\n', certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem(), PemEncoding.WriteString("X509 CRL", revoked), "");
    }
}
