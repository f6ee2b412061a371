namespace Kinx.LbInfra.ConformanceTests.Node.Faults;

/// <summary>Random faults, the same ones for the same seed.</summary>
internal sealed record FaultSequence(int Seed, IReadOnlyList<FaultStep> Steps)
{
    private const int MostSteps = 4;

    public static FaultSequence Of(int seed)
    {
        var random = new Random(seed);
        var kinds = Enum.GetValues<Fault>();
        // The first fault goes through all kinds in turn, so that a dozen sequences cover each.
        var steps = Enumerable.Range(0, random.Next(2, MostSteps + 1)).Select(index => new FaultStep(
            index == 0 ? kinds[seed % kinds.Length] : kinds[random.Next(kinds.Length)],
            TimeSpan.FromMilliseconds(random.Next(300, 2500)),
            random.Next(3) == 0));
        return new FaultSequence(seed, [.. steps]);
    }

    public override string ToString() => $"seed {Seed}: {string.Join(", ", Steps)}";
}
