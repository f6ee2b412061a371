using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Loading;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Loading;

public sealed class StackFilesTests
{
    [Theory]
    [InlineData("shop.yml")]
    [InlineData("Shop3.YAML")]
    [InlineData("shop.YML")]
    [InlineData("shop.json")]
    [InlineData("sites/other.yml")]
    public void Misnamed_FileWithAnotherEnding_IsAnError(string name)
    {
        using var folder = new StackFolder();
        var file = folder.Write(name, "");

        var finding = StackTreeCheck.Misnamed(folder.Path).ShouldHaveSingleItem();
        (finding.Code, finding.Span!.File).ShouldBe(("LB1026", file));
        finding.Hint.ShouldBe($"rename it to \"{Path.GetFileNameWithoutExtension(name)}.yaml\"");
        StackLoader.LoadFile(file).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("LB1026");
    }

    [Theory]
    [InlineData("shop.yaml")]
    [InlineData("README.md")]
    [InlineData("stack.schema.json")]
    [InlineData("Pulumi.acme.yaml")]
    [InlineData("shop.yaml.orig")]
    public void Misnamed_OtherFiles_AreNone(string name)
    {
        using var folder = new StackFolder();
        folder.Write(name, "");

        StackTreeCheck.Misnamed(folder.Path).ShouldBeEmpty();
    }
}
