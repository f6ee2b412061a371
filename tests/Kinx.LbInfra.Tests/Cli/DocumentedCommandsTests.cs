using System.Text.RegularExpressions;
using Kinx.LbInfra.Cli;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Cli;

/// <summary>Commands in hints, pages and READMEs work once the words in capitals are replaced.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Commands { get; } = [.. Documented];

    private static IEnumerable<string> Documented =>
        Texts().SelectMany(CommandsIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Parse_DocumentedCommand_IsComplete(string command) =>
        new CliApp(CliContext.OfProcess()).Faults(command.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ShouldBeEmpty();

    [Fact]
    public void Commands_OfHintsAndReadme_AreFound()
    {
        Documented.ShouldContain("vip allocate STACK");
        Documented.ShouldContain("secrets set STACK NAME");
        Documented.ShouldContain("render demo --node a");
    }

    private static IEnumerable<string> Texts()
    {
        var diagnostics = Path.Combine(RepositoryFolder.Root, "src", "Kinx.LbInfra.Core", "Diagnostics");
        string[] readmes = ["README.md", "stacks/README.md", "AGENTS.md"];
        return Directory.EnumerateFiles(diagnostics, "*", SearchOption.AllDirectories)
            .Concat(readmes.Select(name => Path.Combine(RepositoryFolder.Root, name)))
            .Select(File.ReadAllText);
    }

    private static IEnumerable<string> CommandsIn(string text) =>
        Command().Matches(text).Select(match => match.Groups[1].Value.Trim())
            .Where(command => !command.Contains('…', StringComparison.Ordinal));

    // In quotes in a hint, in backticks in a page, or on a separate line that ends with a comment.
    [GeneratedRegex("""(?:\\"|`|^)(?:\./)?lbinfra ([^`"\\#\n]+)(?:\\"|`|#|$)""", RegexOptions.Multiline)]
    private static partial Regex Command();
}
