using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.PulumiSdk;

/// <summary>
/// The fallback packages against recordings of the published ones: the same source file must produce the same calls.
/// The recordings' README (in the archive) has the rules.
/// </summary>
public sealed class PulumiSdkTests(RecordedPrograms programs) : IClassFixture<RecordedPrograms>
{
    public static TheoryData<string> Cases => [.. RecordedPrograms.Names];

    public static TheoryData<string> MockCases => [.. RecordedPrograms.MockNames];

    public static TheoryData<string> LeftOut => [.. NotCovered.Members.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Program_OnFallbackPackages_SaysWhatWasRecorded(string name)
    {
        var reason = NotCovered.Reason(name);
        if (reason is { } missing) Assert.Skip(missing);

        (await programs.DifferencesAsync(name)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(MockCases))]
    public async Task Program_UnderMocks_ReportsWhatWasRecorded(string name)
    {
        var reason = NotCovered.Reason(name);
        if (reason is { } missing) Assert.Skip(missing);

        (await programs.DifferencesAsync(name)).ShouldBeEmpty();
    }

    // The list of excluded cases hides no failure: each lacks an API member.
    [Theory]
    [MemberData(nameof(LeftOut))]
    public void NotCovered_Case_NeedsMembersThatTheFallbackPackagesLack(string name)
    {
        var members = NotCovered.Members[name];

        members.ShouldNotBeEmpty();
        programs.NeedsOf(name).ShouldBe(members);
        var failure = Should.Throw<InvalidOperationException>(() => programs.Compile(name)).Message;
        members.ShouldContain(member => failure.Contains(member.Split('.').Last(), StringComparison.Ordinal));
    }
}
