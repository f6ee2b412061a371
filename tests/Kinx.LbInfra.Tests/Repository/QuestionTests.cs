using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Repository;

/// <summary>The questions "where is …" of <c>src/README.md</c>: each answer exists, and its name alone finds it.</summary>
public sealed class QuestionTests
{
    private static readonly IReadOnlyList<string[]> Table = MarkdownTable.Rows("src/README.md", "question", "file");

    public static TheoryData<string, string> Questions { get; } = [.. Table.Select(row => (row[0], row[1]))];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Answer_OfAQuestion_IsFoundByItsName(string question, string file) =>
        SourceTree.Names(Path.GetFileName(file)).ShouldHaveSingleItem(question).ShouldBe(file);

    [Fact]
    public void Questions_Count_IsAtLeast25() => Table.Count.ShouldBeGreaterThanOrEqualTo(25);
}
