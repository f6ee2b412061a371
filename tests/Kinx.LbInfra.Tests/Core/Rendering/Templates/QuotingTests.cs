using Kinx.LbInfra.Core.Rendering.Templates;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering.Templates;

public sealed class QuotingTests
{
    [Theory]
    [InlineData("/index.html", "/index.html")]
    [InlineData("/a b", "'/a b'")]
    [InlineData("/#$\"\\{}", "'/#$\"\\{}'")]
    [InlineData("it's", @"it\x27s")]
    [InlineData("it's here", @"it\x27s\x20here")]
    [InlineData("ü", @"\xc3\xbc")]
    [InlineData("\u2028", @"\xe2\x80\xa8")]
    public void Haproxy_AnyText_IsOneArgument(string value, string written) => Quoting.Haproxy(value).ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("a\nserver x 192.0.2.1")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    public void Haproxy_ControlCharacterOrNothing_Throws(string value) =>
        Should.Throw<UnwritableValueException>(() => Quoting.Haproxy(value));

    [Fact]
    public void HaproxyFormat_Percent_IsDoubled() => Quoting.HaproxyFormat("/%20x").ShouldBe("'/%%20x'");

    [Theory]
    [InlineData("a)")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("ü")]
    public void HaproxyToken_WhatIsNoToken_Throws(string value) =>
        Should.Throw<UnwritableValueException>(() => Quoting.HaproxyToken(value));

    [Theory]
    [InlineData("a b")]
    [InlineData("a!b")]
    [InlineData("a\nb")]
    [InlineData("ü")]
    [InlineData("")]
    public void Frr_WhatItCannotQuote_Throws(string value) => Should.Throw<UnwritableValueException>(() => Quoting.Frr(value));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\u2028", "\"a\\u000ab\\u2028\"")]
    [InlineData("\ud83d\ude00", "\"\\U0001f600\"")]
    public void Yaml_AnyText_IsOneDoubleQuotedScalar(string value, string written) => Quoting.Yaml(value).ShouldBe(written);

    [Theory]
    [InlineData("web-a", "web-a")]
    [InlineData("", "''")]
    [InlineData("a b $(c) `d`", "'a b $(c) `d`'")]
    [InlineData("it's", @"'it'\''s'")]
    public void Shell_AnyText_IsOneWord(string value, string written) => Quoting.Shell(value).ShouldBe(written);
}
