using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Kinx.LbInfra.Core.Secrets;

/// <summary>Checks a secret before it is stored or deployed: a node would refuse it, without saying which it is.</summary>
public static class SecretContent
{
    private const string AsPem = "give it in PEM format: openssl x509 -in FILE -out FILE.pem, or openssl pkey -in FILE -out FILE.pem";

    /// <summary>The fault of a secret for one use; null if there is none.</summary>
    /// <param name="text">The secret.</param>
    /// <param name="use">What it is used for; null if that is unknown, so that only what no use allows is a fault.</param>
    public static SecretFault? Check(string text, SecretUse? use)
    {
        if (use == SecretUse.BgpPassword) return BgpPasswordCheck.Fault(text);
        var blocks = new PemBlocks(text);
        if (use is null && !blocks.IsMarked) return null;
        if (blocks.IsEncrypted)
        {
            return new SecretFault(
                "has a private key with a passphrase, which nobody can enter on a node",
                "remove the passphrase: openssl pkey -in FILE -out FILE.pem; the secret is encrypted in the stack's settings");
        }

        if (use is not null && blocks.IsDamaged)
        {
            return new SecretFault("has a block that is cut off or damaged", "copy it again, from its line with BEGIN to that with END");
        }

        if (blocks.HasSshKey) return new SecretFault("is an SSH key, not one of a certificate", "give the private key of the certificate");
        return use switch
        {
            SecretUse.KeyPair => KeyPairCheck.Fault(blocks),
            SecretUse.Authority => Certificates(blocks),
            SecretUse.RevocationList => RevocationLists(blocks),
            _ => Unknown(blocks),
        };
    }

    private static SecretFault? Unknown(PemBlocks blocks)
    {
        if (blocks.Certificates.Count > 0 && blocks.Keys.Count > 0) return KeyPairCheck.Fault(blocks);
        return blocks.Certificates.Count > 0 ? Certificates(blocks) : null;
    }

    private static SecretFault? Certificates(PemBlocks blocks)
    {
        if (blocks.Certificates.Count > 0) return blocks.Certificates.Select(Certificate).FirstOrDefault(fault => fault is not null);
        if (!blocks.IsMarked) return new SecretFault("is not a certificate in PEM format", AsPem);
        return new SecretFault("has no certificate", "give the certificate of the authority");
    }

    private static SecretFault? Certificate(string block)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(PemBlocks.Bytes(block));
            return null;
        }
        catch (CryptographicException)
        {
            return KeyPairCheck.BrokenCertificate;
        }
    }

    private static SecretFault? RevocationLists(PemBlocks blocks)
    {
        if (blocks.RevocationLists.Count == 0)
        {
            var hint = "give it in PEM format, with \"-----BEGIN X509 CRL-----\": openssl crl -in FILE -out FILE.pem";
            return new SecretFault("has no revocation list", hint);
        }

        try
        {
            foreach (var block in blocks.RevocationLists) CertificateRevocationListBuilder.Load(PemBlocks.Bytes(block), out _);
            return null;
        }
        catch (CryptographicException)
        {
            return new SecretFault("has a revocation list that cannot be read", "fetch the revocation list again");
        }
    }
}
