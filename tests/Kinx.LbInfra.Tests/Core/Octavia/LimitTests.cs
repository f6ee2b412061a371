using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Schema;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Loading;
using Kinx.LbInfra.Tests.Core.Schema;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Octavia;

/// <summary>Every field of Octavia's create requests, with values on either side of each limit: <c>limits.md</c>.</summary>
public sealed class LimitTests
{
    private static readonly SchemaCheck Schema = new(SchemaWriter.Stack());

    public static TheoryData<string, string, string> Accepted { get; } = Cases(row => row.Accepted);

    public static TheoryData<string, string, string> Rejected { get; } = Cases(row => row.Rejected);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void File_AcceptedValue_GivesNoError(string sample, string field, string value) =>
        Errors(sample, field, value).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Schema_AcceptedValue_FitsIt(string sample, string field, string value) =>
        Schema.Faults(YamlJson.Read(Sample.Stack(sample, field, LimitTable.Expand(value)))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Rejected))]
    public void File_RejectedValue_GivesAnErrorAtTheField(string sample, string field, string value)
    {
        var errors = Errors(sample, field, value);

        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.Path!.ToString().Contains("." + field, StringComparison.Ordinal));
    }

    [Fact]
    public void Table_EveryFieldOfOctavia_IsInIt()
    {
        string[] ours = ["vip_pool", "nodes", "flavor", "protect", "connection_logging"];
        var tried = LimitTable.Rows.Select(row => $"{row.Sample.Split(' ')[0]}.{row.Field}").ToHashSet(StringComparer.Ordinal);

        Sample.Types.SelectMany(item => Sample.Fields(item.Value).Except(ours).Select(field => $"{item.Key}.{field}"))
            .Where(name => !tried.Contains(name))
            .ShouldBeEmpty();
    }

    private static TheoryData<string, string, string> Cases(Func<LimitRow, IEnumerable<string>> values)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in LimitTable.Rows)
        {
            foreach (var value in values(row)) data.Add(row.Sample, row.Field, value);
        }

        return data;
    }

    private static List<Diagnostic> Errors(string sample, string field, string value)
    {
        using var folder = new StackFolder();
        var check = StackTreeCheck.One(folder.Write("stack.yaml", Sample.Stack(sample, field, LimitTable.Expand(value))));
        return [.. check.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];
    }
}
