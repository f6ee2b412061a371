using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinx.LbInfra.Testing;

/// <summary>Certificates, keys and revocation lists as the fields of the sample stacks expect them: the program refuses others.</summary>
internal static class SampleSecrets
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly (string KeyPair, string RevocationList) Made = Make();

    /// <summary>A revocation list if the name ends in <c>crl</c>, else a certificate of an authority with its key.</summary>
    public static string For(string name) => name.EndsWith("crl", StringComparison.Ordinal) ? Made.RevocationList : Made.KeyPair;

    private static (string KeyPair, string RevocationList) Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=sample", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        using var certificate = request.CreateSelfSigned(Start, Start.AddYears(10));
        var lists = new CertificateRevocationListBuilder();
        var list = lists.Build(certificate, 1, Start.AddYears(1), HashAlgorithmName.SHA256, thisUpdate: Start);
        var pair = $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
        return (pair, PemEncoding.WriteString("X509 CRL", list) + "\n");
    }
}
