using Kinx.LbInfra.Cli.Images;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Repository;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli.Images;

/// <summary>The lists of the recipe, and the page that describes them, agree.</summary>
public sealed class ImageRecipeTests
{
    private const string Page = "docs/image.md";
    private static readonly string Folder = Path.Combine(RepositoryFolder.Root, "image");

    public static TheoryData<string> Releases { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "versions")).Select(file => Path.GetFileNameWithoutExtension(file)!)];

    private static IEnumerable<string> Packages => Names("node-packages.txt").Concat(Names("disk-packages.txt"));

    [Fact]
    public void Packages_OfThePage_AreThoseOfTheRecipe() =>
        MarkdownTable.Rows(Page, "package", "what needs it").Select(row => row[0]).ShouldBe(Packages.Order(StringComparer.Ordinal));

    [Fact]
    public void Needs_OfNodes_AreBroughtByTheRecipe() =>
        ImageNeed.ReadAll(Path.Combine(Folder, "needs.txt")).Select(need => need.Package)
            .Except(Names("node-packages.txt"))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Releases))]
    public void Versions_OfARelease_HaveEveryPackage(string release) =>
        Packages.Except(Names($"versions/{release}.txt").Select(line => line.Split(' ')[0])).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Releases))]
    public async Task Version_OfARelease_HasItsDayAndAHash(string release)
    {
        var day = File.ReadLines(Path.Combine(Folder, $"versions/{release}.txt")).ElementAt(1)["# snapshot ".Length..][..8];
        string[] command = [Path.Combine(Folder, "build"), "--release", release, "--version"];

        var version = await ExternalCommand.RunAsync(command, TestContext.Current.CancellationToken);

        version.ShouldMatch($"^{release}-{day}-[0-9a-f]{{8}}\n$");
    }

    private static IEnumerable<string> Names(string list) =>
        File.ReadLines(Path.Combine(Folder, list)).Where(line => line is not ("" or ['#', ..]));
}
