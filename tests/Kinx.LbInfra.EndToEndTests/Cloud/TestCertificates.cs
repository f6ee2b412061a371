using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinx.LbInfra.EndToEndTests.Cloud;

/// <summary>A certificate authority for tests, and what it signs: certificate and key in one PEM text, as HAProxy reads them.</summary>
internal sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset Begin = DateTimeOffset.UtcNow.AddDays(-1);
    private static readonly DateTimeOffset End = Begin.AddDays(30);

    private readonly X509Certificate2 _authority = CreateAuthority();

    /// <summary>The authority's own certificate.</summary>
    public string Authority => _authority.ExportCertificatePem() + "\n";

    /// <param name="name">The common name, and the host name that it is valid for.</param>
    public string Sign(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(_authority, Begin, End, RandomNumberGenerator.GetBytes(16));
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    public void Dispose() => _authority.Dispose();

    private static X509Certificate2 CreateAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Begin, End);
    }
}
