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
    public void Hash_Recipe_IsTwelveDigits() => ImageRecipe.Hash.ShouldMatch("^[0-9a-f]{12}$");
}
