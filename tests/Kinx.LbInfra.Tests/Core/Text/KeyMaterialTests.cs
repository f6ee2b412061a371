using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Text;

/// <summary>Key material in a stack file is refused anywhere, and never appears in a message.</summary>
public sealed class KeyMaterialTests
{
    private const string Material = "MIIEvQIBADANBg";
    private const string Header = "-----BEGIN PRIVATE KEY-----";

    [Theory]
    [InlineData("description: \"" + Header + "\\n" + Material + "\"", "LB1018 5:18")]
    [InlineData("description: \"-----BEGIN RSA PRIVATE KEY-----" + Material + "\"", "LB1018 5:18")]
    [InlineData("description: \"-----BEGIN PGP PRIVATE KEY BLOCK-----" + Material + "\"", "LB1018 5:18")]
    [InlineData("description: |\n      " + Header + "\n      " + Material + "\n      -----END PRIVATE KEY-----", "LB1018 5:18")]
    [InlineData("tags: [a, \"" + Header + Material + "\"]", "LB1018 5:15")]
    [InlineData("protect: \"" + Header + Material + "\"", "LB1018 5:14")]
    [InlineData("listeners: [{protocol: \"" + Header + Material + "\", protocol_port: 80}]", "LB1018 5:28")]
    [InlineData("listeners: [{protocol: HTTP, protocol_port: 80, default_tls_container_ref: " + Material
        + ", nam: x}]", "LB1011 5:80", "LB1004 5:96")]
    [InlineData("listeners: [{protocol: HTTP, protocol_port: 80, sni_container_refs: [" + Material + "]}]", "LB1011 5:74")]
    [InlineData("nam: \"" + Header + Material + "\"", "LB1004 5:5")]
    [InlineData("? \"" + Header + Material + "\"\n    : 1", "LB1004 5:7")]
    [InlineData("description: \"" + Header + Material, "LB1002 5:18")]
    [InlineData("description: a\n    description: \"" + Header + Material + "\"", "LB1003 6:5")]
    [InlineData("description: a\n    description: " + Material, "LB1003 6:5")]
    public void Load_KeyMaterial_IsInNoMessage(string line, params string[] expected)
    {
        var loaded = YamlText.Load("  - name: web\n    " + line + "\n");

        loaded.Diagnostics.Select(YamlText.Text).ShouldBe(expected);
        string.Concat(loaded.Diagnostics.Select(DiagnosticText.Render)).ShouldNotContain(Material);
        DiagnosticJson.Render(loaded.Diagnostics).ShouldNotContain(Material);
    }

    [Fact]
    public void Load_LinesBesideAKey_AreStillQuoted()
    {
        var loaded = YamlText.Load(
            $"  - nam: web\n    description: |\n      {Header}\n      {Material}\n      -----END PRIVATE KEY-----\n    vip_adress: "
            + $"1.2.3.4\n");

        var text = string.Concat(loaded.Diagnostics.Select(DiagnosticText.Render));
        text.ShouldNotContain(Material);
        text.ShouldContain("4 |   - nam: web\n");
        text.ShouldContain("9 |     vip_adress: 1.2.3.4\n");
    }

    [Fact]
    public void Check_RuleFindingOnALineWithAKey_DoesNotQuoteIt()
    {
        using var folder = new StackFolder();
        var file = folder.Write(
            "stack.yaml",
            $"site: lab\nproject_id: p\nloadbalancers: [{{name: web, vip_address: 127.0.0.1, tags: [\"{Header}{Material}\"]}}]\n");

        var diagnostics = StackTreeCheck.One(file).Diagnostics;

        diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(["LB2010", "LB1018"]);
        string.Concat(diagnostics.Select(DiagnosticText.Render)).ShouldNotContain(Material);
    }

    [Theory]
    [InlineData("description: secret://web-tls", "LB1019 5:18")]
    [InlineData("tags: [a, \"secret://web-tls\"]", "LB1019 5:15")]
    [InlineData("description: store it as secret://web-tls")]
    [InlineData("listeners: [{protocol: TERMINATED_HTTPS, protocol_port: 80, default_tls_container_ref: secret://web-tls}]")]
    public void Load_ReferenceToASecret_IsTakenWhereKeyMaterialBelongs(string line, params string[] expected) =>
        YamlText.Findings("  - name: web\n    " + line + "\n").ShouldBe(expected);
}
