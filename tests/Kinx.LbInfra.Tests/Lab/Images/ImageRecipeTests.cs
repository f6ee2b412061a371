using Kinx.LbInfra.Lab.Images;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Lab.Images;

public sealed class ImageRecipeTests
{
    [Fact]
    public void WriteTo_AnyFolder_WritesTheRecipeOfTheRepositoryWithItsPrograms()
    {
        var folder = Directory.CreateTempSubdirectory("lbinfra-recipe-");
        try
        {
            ImageRecipe.WriteTo(folder.FullName);

            var source = Path.Combine(Testing.RepositoryFolder.Root, "image");
            foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(folder.FullName, Path.GetRelativePath(source, file));
                File.ReadAllText(copy).ShouldBe(File.ReadAllText(file), copy);
            }

            File.GetUnixFileMode(Path.Combine(folder.FullName, "build")).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void HashOf_Recipe_IsTwelveDigits() => ImageRecipe.HashOf(NodeRelease.Trixie).ShouldMatch("^[0-9a-f]{12}$");

    [Fact]
    public void HashOf_OtherRelease_IsAnother() =>
        ImageRecipe.HashOf(NodeRelease.Trixie).ShouldNotBe(ImageRecipe.HashOf(NodeRelease.Bookworm));
}
