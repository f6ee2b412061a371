using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>
/// The fallback packages against recordings of the published ones: the same source file has to say the same on the wire.
/// The recordings' README (in the archive) has the rules.
/// </summary>
public sealed class PulumiSdkTests(RecordedPrograms programs) : IClassFixture<RecordedPrograms>
{
    public static TheoryData<string> Cases => [.. RecordedPrograms.Names];

    public static TheoryData<string> MockCases => [.. RecordedPrograms.MockNames];

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Program_OnFallbackPackages_SaysWhatWasRecorded(string name)
    {
        Skip.If(NotCovered.Reasons.TryGetValue(name, out var reason), $"not covered yet: {reason}");

        (await programs.DifferencesAsync(name)).ShouldBeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(MockCases))]
    public async Task Program_UnderMocks_ReportsWhatWasRecorded(string name)
    {
        Skip.If(NotCovered.Reasons.TryGetValue(name, out var reason), $"not covered yet: {reason}");

        (await programs.DifferencesAsync(name)).ShouldBeEmpty();
    }
}
