using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinx.LbInfra.ConformanceTests.Traffic;

/// <summary>A certificate authority made for this run.</summary>
internal sealed class Authority
{
    private readonly X509Certificate2 _certificate;

    public Authority(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        _certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(9));
    }

    public static Authority Default { get; } = new("authority");

    /// <summary>The authority's own certificate.</summary>
    public string Pem => _certificate.ExportCertificatePem() + "\n";

    /// <summary>A certificate with its key, in PEM.</summary>
    public string Issue(string name, bool ecdsa = false, int days = 5)
    {
        using AsymmetricAlgorithm key = ecdsa ? ECDsa.Create(ECCurve.NamedCurves.nistP256) : RSA.Create(2048);
        var request = key is ECDsa curve
            ? new CertificateRequest($"CN={name}", curve, HashAlgorithmName.SHA256)
            : new CertificateRequest($"CN={name}", (RSA)key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var generator = X509SignatureGenerator.CreateForRSA(_certificate.GetRSAPrivateKey()!, RSASignaturePadding.Pkcs1);
        using var certificate = request.Create(
            _certificate.SubjectName, generator, DateTimeOffset.UtcNow.AddDays(-5), DateTimeOffset.UtcNow.AddDays(days),
            RandomNumberGenerator.GetBytes(8));
        return $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n";
    }

    /// <summary>The same for .NET.</summary>
    public X509Certificate2 IssueCertificate(string name, int days = 5)
    {
        var pem = Issue(name, days: days);
        return X509Certificate2.CreateFromPem(pem, pem);
    }
}
