using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Kinx.LbInfra.Core.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Secrets;

public sealed class SecretContentTests
{
    private static readonly X509Certificate2 Own = TlsSample.Rsa(2048);
    private static readonly X509Certificate2 Other = TlsSample.Elliptic();

    private static string Certificate => TlsSample.CertificateOf(Own);

    private static string Key => TlsSample.KeyOf(Own);

    [Fact]
    public void Check_CertificateWithItsKey_HasNoFault()
    {
        Fault(Certificate + Key).ShouldBeNull();
        Fault(Key + Certificate + TlsSample.CertificateOf(Other)).ShouldBeNull();
        Fault("Bag Attributes\n  friendlyName: web\n" + TlsSample.KeyPair()).ShouldBeNull();
        Fault(Certificate + Own.GetRSAPrivateKey()!.ExportRSAPrivateKeyPem() + "\n").ShouldBeNull();
        Fault(Certificate.ReplaceLineEndings("\r\n") + Key.ReplaceLineEndings("\r\n")).ShouldBeNull();
    }

    [Fact]
    public void Check_KeyPairThatCannotWork_NamesTheReason()
    {
        Fault("correct horse").ShouldStartWith("is not in PEM format");
        Fault(Certificate).ShouldBe("has no private key");
        Fault(Key).ShouldBe("has no certificate");
        Fault(Certificate + TlsSample.KeyOf(Other)).ShouldBe("has a private key that is not the one of its certificate");
        Fault(TlsSample.CertificateOf(Other) + Key + Certificate).ShouldBe("does not begin with the certificate of its key");
        Fault(Certificate + Key + TlsSample.KeyOf(Other)).ShouldBe("has more than one private key");
        Fault(Certificate.Replace("MII", "AAA", StringComparison.Ordinal) + Key).ShouldBe("has a certificate that cannot be read");
        Fault(Certificate + Key.Replace("MII", "AAA", StringComparison.Ordinal)).ShouldBe("has a private key that cannot be read");
    }

    [Fact]
    public void Check_KeyOfAnotherKindThanEd25519_IsRefused()
    {
        const string ed25519 = """
            -----BEGIN CERTIFICATE-----
            MIIBLDCB36ADAgECAhRdM0MF7Ei/C/6F71yMNOgV2lNC4DAFBgMrZXAwDDEKMAgG
            A1UEAwwBYzAeFw0yNjExMzAyMDI4MTVaFw0yNjEyMzAyMDI4MTVaMAwxCjAIBgNV
            BAMMAWMwKjAFBgMrZXADIQDcVNwlVoMfRzQznAdUlj2cbSXxJnxOkoLRyH1gY/7S
            uaNTMFEwHQYDVR0OBBYEFPvKZUcPkGbqTUcTuxOeNF+FHxa1MB8GA1UdIwQYMBaA
            FPvKZUcPkGbqTUcTuxOeNF+FHxa1MA8GA1UdEwEB/wQFMAMBAf8wBQYDK2VwA0EA
            gfVUl2PIDxrI8WOI6hIFMyA/ft/c42lUbYc/hPH+QsApB4PKDRXOHgpBUuVs58x8
            n/75kMeptWkGBaFHPxF1DQ==
            -----END CERTIFICATE-----

            """;

        Fault(ed25519 + Key).ShouldBe("has a private key that is not the one of its certificate");
    }

    [Fact]
    public void Check_BlockThatIsCutOff_IsNamed()
    {
        Fault(Certificate + Key[..200]).ShouldBe("has a block that is cut off or damaged");
        Fault(Key + Certificate[..^20]).ShouldBe("has a block that is cut off or damaged");
    }

    [Fact]
    public void Check_WeakKey_IsRefusedAsByOpenSsl()
    {
        using var weak = TlsSample.Rsa(1024);

        Fault(TlsSample.CertificateOf(weak) + TlsSample.KeyOf(weak)).ShouldBe("has a key of 1024 bits, which OpenSSL refuses as too weak");
    }

    [Theory]
    [InlineData(SecretUse.KeyPair)]
    [InlineData(null)]
    public void Check_KeyWithPassphrase_IsRefused(SecretUse? use)
    {
        var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
        using var key = Own.GetRSAPrivateKey()!;
        var encrypted = key.ExportEncryptedPkcs8PrivateKeyPem("secret", parameters);

        SecretContent.Check(Certificate + encrypted, use)!.Reason.ShouldStartWith("has a private key with a passphrase");
        SecretContent.Check(Certificate + "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n", use)!.Reason
            .ShouldStartWith("has a private key with a passphrase");
    }

    [Fact]
    public void Check_SshKey_IsNamed() =>
        Fault("-----BEGIN OPENSSH PRIVATE KEY-----\nbm90IGEga2V5\n-----END OPENSSH PRIVATE KEY-----\n").ShouldStartWith("is an SSH key");

    [Fact]
    public void Check_Authority_NeedsCertificatesOnly()
    {
        Fault(Certificate + TlsSample.CertificateOf(Other), SecretUse.Authority).ShouldBeNull();
        Fault(Key, SecretUse.Authority).ShouldBe("has no certificate");
        Fault("x", SecretUse.Authority).ShouldBe("is not a certificate in PEM format");
    }

    [Fact]
    public void Check_RevocationList_NeedsItsBlock()
    {
        Fault(PemEncoding.WriteString("X509 CRL", TlsSample.RevocationList()), SecretUse.RevocationList).ShouldBeNull();
        Fault(Certificate, SecretUse.RevocationList).ShouldBe("has no revocation list");
        Fault(PemEncoding.WriteString("X509 CRL", [1, 2, 3]), SecretUse.RevocationList)
            .ShouldBe("has a revocation list that cannot be read");
    }

    [Fact]
    public void Check_UseUnknown_RefusesWhatNoUseAllows()
    {
        SecretContent.Check("correct horse", null).ShouldBeNull();
        SecretContent.Check(Certificate, null).ShouldBeNull();
        SecretContent.Check(Certificate + TlsSample.KeyOf(Other), null).ShouldNotBeNull();
    }

    [Fact]
    public void Read_BinaryFiles_BecomePem()
    {
        Converted(Own.Export(X509ContentType.Cert)).ShouldBe(Certificate);
        Converted([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Certificate)]).ShouldBe(Certificate);
        Converted(Own.GetRSAPrivateKey()!.ExportPkcs8PrivateKey()).ShouldBe(Key);
        Converted(Other.GetECDsaPrivateKey()!.ExportECPrivateKey()).ShouldBe(TlsSample.KeyOf(Other));
        Fault(Converted(Own.Export(X509ContentType.Pkcs12))).ShouldBeNull();
        Fault(Converted(TlsSample.RevocationList()), SecretUse.RevocationList).ShouldBeNull();
    }

    [Fact]
    public void Read_WhatCannotBeConverted_NamesTheReason()
    {
        BinarySecret.Read(Own.Export(X509ContentType.Pkcs12, "password")).Fault!.Reason.ShouldBe("is damaged, or PKCS#12 with a password");
        BinarySecret.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Certificate)]).Fault!.Reason.ShouldStartWith("is UTF-16");
        BinarySecret.Read([0x89, 0x50, 0x4E, 0x47]).Fault.ShouldNotBeNull();
        BinarySecret.Read([0x30, 0x82, 0xFF]).Fault.ShouldNotBeNull();
    }

    private static string? Fault(string text, SecretUse use = SecretUse.KeyPair) => SecretContent.Check(text, use)?.Reason;

    private static string Converted(byte[] content) => BinarySecret.Read(content).Text.ShouldNotBeNull();
}
