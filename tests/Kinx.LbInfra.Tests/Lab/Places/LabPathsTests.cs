using Kinx.LbInfra.Lab.Places;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Places;

public sealed class LabPathsTests
{
    [Theory]
    [InlineData("relative/folder")]
    [InlineData("/")]
    [InlineData("/a/folder/whose/path/is/so/long/that/no/unix/socket/can/stand/in/it")]
    public void Of_UnusableFolder_Throws(string folder) =>
        Should.Throw<LabException>(() => LabPaths.Of(folder)).Message.ShouldBe($"LBINFRA_LAB_DIR is \"{folder}\"");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Of_NotSet_IsTheDefault(string? folder) => LabPaths.Of(folder).Folder.ShouldBe("/run/lbinfra-lab");

    [Fact]
    public void Of_TrailingSlash_IsDropped() => LabPaths.Of("/tmp/lab/").CloudsFile.ShouldBe("/tmp/lab/clouds.yaml");
}
