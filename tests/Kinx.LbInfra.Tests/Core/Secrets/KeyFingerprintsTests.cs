using Kinx.LbInfra.Core.Rendering.Names;
using Kinx.LbInfra.Core.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Secrets;

public sealed class KeyFingerprintsTests
{
    [Fact]
    public void Of_SameSecretAndKey_IsTheSame() => Fingerprint("login", "secret").ShouldBe(Fingerprint("login", "secret"));

    [Theory]
    [InlineData("login", "rotated")]
    [InlineData("another login", "secret")]
    public void Of_OtherSecretOrKey_Differs(string hashKey, string text) =>
        Fingerprint(hashKey, text).ShouldNotBe(Fingerprint("login", "secret"));

    // printf secret | openssl dgst -sha256 -hmac login
    [Fact]
    public void Of_KnownSecret_IsTheHeadOfItsHmac() => Fingerprint("login", "secret").ShouldBe("f62317c2cb62");

    [Fact]
    public void Item_UnknownSecret_Throws() =>
        Should.Throw<KeyNotFoundException>(() => KeyFingerprints.Of("login", new Dictionary<string, string>())["web"]);

    [Fact]
    public void PathOf_RotatedSecret_IsAnotherFile()
    {
        var path = KeyFile.PathOf("secret://web", Of("login", "secret"));

        path.ShouldMatch("^/etc/lbinfra/keys/web-[0-9a-f]{12}\\.pem$");
        KeyFile.PathOf("secret://web", Of("login", "rotated")).ShouldNotBe(path);
    }

    [Fact]
    public void StandIn_AnySecret_IsZeros() =>
        KeyFile.PathOf("secret://web", KeyFingerprints.StandIn).ShouldBe("/etc/lbinfra/keys/web-000000000000.pem");

    private static string Fingerprint(string hashKey, string text) => Of(hashKey, text)["web"];

    private static KeyFingerprints Of(string hashKey, string text) =>
        KeyFingerprints.Of(hashKey, new Dictionary<string, string> { ["web"] = text });
}
