using System.Text.RegularExpressions;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>Files and <c>./dev</c> commands that the repository's pages name exist.</summary>
public sealed partial class DocumentTests
{
    public static TheoryData<string> Pages { get; } = [.. SourceTree.Names("*.md")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_OfAPage_Exist(string page) =>
        Link().Matches(Text(page)).Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#'))
            .Where(target => !Exists(Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0])))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Paths_OfAPage_Exist(string page) =>
        Code().Matches(Text(page)).Select(match => match.Groups[1].Value).Where(IsPath)
            .Where(path => !Exists(path) && !Exists(Path.Combine(Path.GetDirectoryName(page)!, path)))
            .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Pages))]
    public void DevCommands_OfAPage_Exist(string page)
    {
        var known = DevCommand().Matches(Text("dev")).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        DevUse().Matches(Text(page)).Select(match => match.Groups[1].Value).Where(command => !known.Contains(command)).ShouldBeEmpty();
    }

    // A filter that matches no test would prove nothing.
    [Theory]
    [MemberData(nameof(Pages))]
    public void DevTestFilters_OfAPage_FitTests(string page) =>
        DevTestUse().Matches(Text(page)).Select(match => match.Groups[1].Value)
            .Where(filter => !SourceTree.All.Any(file => FullName(file).Contains(filter, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    private static string Text(string page) => File.ReadAllText(Path.Combine(RepositoryFolder.Root, page));

    private static bool Exists(string path) => Path.Exists(Path.Combine(RepositoryFolder.Root, path));

    // A path of this repository begins with one of its folders; patterns, places on a node and what a build makes do not count.
    private static bool IsPath(string code) =>
        PathShape().IsMatch(code) && !code.StartsWith("artifacts/", StringComparison.Ordinal)
        && Path.Exists(Path.Combine(RepositoryFolder.Root, code.Split('/')[0]));

    private static string FullName(SourceFile file) => file.Name.Replace('/', '.');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("`([^`\n]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"^[\w.-]+(/[\w.-]+)+/?$")]
    private static partial Regex PathShape();

    [GeneratedRegex(@"^cmd_(\w+)\(\)", RegexOptions.Multiline)]
    private static partial Regex DevCommand();

    [GeneratedRegex(@"\./dev ([a-z]+)")]
    private static partial Regex DevUse();

    [GeneratedRegex(@"\./dev test ([A-Z][\w.]+)")]
    private static partial Regex DevTestUse();
}
