using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>Reads a secret from a file of any usual format, and converts DER and PKCS#12 to PEM.</summary>
public static class BinarySecret
{
    /// <summary>The text to store, unchanged if the file is a text, except for a byte order mark.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <returns>Either the text or why there is none.</returns>
    public static (string? Text, SecretFault? Fault) Read(byte[] content)
    {
        var text = Utf8Text.Of(content);
        // OpenSSL does not find the first block of a file with a byte order mark.
        if (text.Fault is null) return (text.Text, null);
        if (content is not [0x30, ..]) return (null, NotText(text));
        try
        {
            if ((Key(content) ?? RevocationList(content) ?? Certificate(content)) is { } pem) return (pem, null);
        }
        catch (CryptographicException)
        {
            return (null, new SecretFault(
                "is damaged, or PKCS#12 with a password",
                "convert it: openssl pkcs12 -in FILE -nodes -out FILE.pem (add -legacy for old files)"));
        }

        return (null, new SecretFault("is binary, but neither a certificate, a key nor PKCS#12", "give it in PEM format"));
    }

    private static SecretFault NotText(Utf8Text text) =>
        new(
            text.Text.Length == 0 ? "is UTF-16, which OpenSSL cannot read" : "is neither a text in UTF-8 nor DER nor PKCS#12",
            "save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8 FILE > FILE.pem");

    private static string? Certificate(byte[] content) => X509Certificate2.GetCertContentType(content) switch
    {
        X509ContentType.Cert => Pem(X509CertificateLoader.LoadCertificate(content)),
        X509ContentType.Pkcs12 => Pkcs12(content),
        _ => null,
    };

    private static string Pkcs12(byte[] content)
    {
        var flags = X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet;
        var all = X509CertificateLoader.LoadPkcs12Collection(content, "", flags);
        // HAProxy takes the first certificate as that of the key.
        return string.Concat(all.OrderBy(certificate => !certificate.HasPrivateKey).Select(Pem));
    }

    private static string Pem(X509Certificate2 certificate)
    {
        using (certificate)
        {
            using AsymmetricAlgorithm? key = certificate.GetRSAPrivateKey() ?? (AsymmetricAlgorithm?)certificate.GetECDsaPrivateKey();
            return certificate.ExportCertificatePem() + "\n" + (key is null ? "" : key.ExportPkcs8PrivateKeyPem() + "\n");
        }
    }

    private static string? Key(byte[] content)
    {
        using var rsa = RSA.Create();
        using var elliptic = ECDsa.Create();
        Action<byte[]>[] forms =
        [
            bytes => rsa.ImportPkcs8PrivateKey(bytes, out _),
            bytes => rsa.ImportRSAPrivateKey(bytes, out _),
            bytes => elliptic.ImportPkcs8PrivateKey(bytes, out _),
            bytes => elliptic.ImportECPrivateKey(bytes, out _),
        ];
        var form = Array.FindIndex(forms, import => Succeeds(() => import(content)));
        if (form < 0) return null;
        return (form < 2 ? rsa.ExportPkcs8PrivateKeyPem() : elliptic.ExportPkcs8PrivateKeyPem()) + "\n";
    }

    private static string? RevocationList(byte[] content) =>
        Succeeds(() => CertificateRevocationListBuilder.Load(content, out _)) ? PemEncoding.WriteString("X509 CRL", content) + "\n" : null;

    private static bool Succeeds(Action import)
    {
        try
        {
            import();
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
