using System.Text.RegularExpressions;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation;

/// <summary><c>traps.md</c> names diagnostics and tests that exist.</summary>
public sealed partial class TrapTests
{
    private static readonly string File =
        Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Core", "Validation", "traps.md");

    public static TheoryData<string, string, string> Rows { get; } = Read();

    [Theory]
    [MemberData(nameof(Rows))]
    public void Trap_DiagnosticsAndTest_Exist(string trap, string here, string test)
    {
        here.ShouldNotBeEmpty(trap);
        Code().Matches(here).Select(match => match.Value).ShouldAllBe(code => ExplainPages.Find(code) != null);
        var parts = test.Split('.');
        typeof(TrapTests).Assembly.GetTypes()
            .Any(type => type.Name == parts[0] && type.GetMethod(parts[1]) is not null)
            .ShouldBeTrue(test);
    }

    private static TheoryData<string, string, string> Read()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in System.IO.File.ReadLines(File).Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1))
        {
            var cells = line.Split('|').Select(cell => cell.Trim()).ToList();
            data.Add(cells[1], cells[3], cells[4]);
        }

        return data;
    }

    [GeneratedRegex(@"LB\d{4}")]
    private static partial Regex Code();
}
