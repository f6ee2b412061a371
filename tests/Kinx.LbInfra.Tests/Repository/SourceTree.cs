using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>The files of the repository that people write, without the products of builds and runs.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["artifacts", "bin", "obj", ".git", ".lbinfra", ".pulumi"];

    /// <summary>Every C# file.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Names("*.cs").Select(name => new SourceFile(name, File.ReadAllText(Path.Combine(RepositoryFolder.Root, name))))];

    /// <summary>C# files of the product: <c>src</c> and <c>infra</c>.</summary>
    public static IEnumerable<SourceFile> Product => All.Where(file => !file.Name.StartsWith("tests/", StringComparison.Ordinal));

    /// <summary>Files whose name fits a pattern, by their paths from the root, in ordinal order.</summary>
    public static IEnumerable<string> Names(string pattern) =>
        Files(RepositoryFolder.Root, pattern)
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(child => !Made.Contains(Path.GetFileName(child)))
                .SelectMany(child => Files(child, pattern)));
}
