using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Kinx.LbInfra.ConformanceTests.Scriban;

/// <summary>
/// The Scriban that the product is built with against recordings of the published one: every output is equal, or the construct is
/// refused with a position. See src/fallback/Scriban/README.md for what is refused on purpose.
/// </summary>
public sealed class ScribanVectorTests(ITestOutputHelper output)
{
    private const int RecordedVectors = 603;
    private const int RecordedCoreVectors = 392;

    /// <summary>The core vectors that may be refused: named arguments of builtins, and numbers with an exponent but no point.</summary>
    private static readonly string[] RefusedCore = ["pipe/unknown-named-arguments-in-order", "print/float-arith-results"];

    [Fact]
    public void Render_RecordedVectors_EqualOrRefused()
    {
        var runs = Vector.ReadAll().Select(VectorRun.Of).ToList();
        Report("core", runs.Where(run => run.Vector.IsCore));
        Report("edge", runs.Where(run => !run.Vector.IsCore));

        runs.Count.ShouldBe(RecordedVectors);
        runs.Count(run => run.Vector.IsCore).ShouldBe(RecordedCoreVectors);
        runs.Where(run => run.Verdict == Verdict.Wrong).Select(run => run.ToString()).ShouldBeEmpty();
        runs.Where(run => run is { Verdict: Verdict.Refused, Vector.IsCore: true }).Select(run => run.Vector.Name)
            .ShouldBeSubsetOf(RefusedCore);
    }

    private void Report(string tier, IEnumerable<VectorRun> runs)
    {
        var counts = runs.CountBy(run => run.Verdict).ToDictionary();
        foreach (var verdict in Enum.GetValues<Verdict>())
            output.WriteLine($"{tier} {verdict.ToString().ToLowerInvariant()}: {counts.GetValueOrDefault(verdict)}");
    }
}
