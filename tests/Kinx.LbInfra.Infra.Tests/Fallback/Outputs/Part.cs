using FsCheck;
using FsCheck.Fluent;
using Pulumi;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Outputs;

/// <summary>An output chosen at random: a value, and whether it is known and secret.</summary>
internal sealed record Part(int Value, bool IsKnown, bool IsSecret)
{
    public static Arbitrary<Part[]> Any { get; } = Arb.From(
        (from value in Gen.Choose(-1000, 1000)
         from isKnown in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
         from isSecret in Gen.Elements(true, false)
         select new Part(value, isKnown, isSecret)).ArrayOf().Select(parts => parts.Take(8).ToArray()));

    public Output<int> ToOutput() => new(Task.Run(async () =>
    {
        await Task.Yield();
        return new OutputData<int>(Value, IsKnown, IsSecret, []);
    }));
}
