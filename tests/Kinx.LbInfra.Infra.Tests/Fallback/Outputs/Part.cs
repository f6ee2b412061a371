using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Pulumi;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Outputs;

/// <summary>A random output: a value, whether it is known and secret, and its dependencies.</summary>
internal sealed record Part(int Value, bool IsKnown, bool IsSecret, ImmutableHashSet<Resource> Dependencies)
{
    private static readonly Resource[] Resources =
        [.. Enumerable.Range(0, 4).Select(number => new DependencyResource($"urn:pulumi:dev::proj::acme:tree/leaf:Leaf::{number}"))];

    public static Arbitrary<Part[]> Any { get; } = Arb.From(
        (from value in Gen.Choose(-1000, 1000)
         from isKnown in Gen.Frequency((4, Gen.Constant(true)), (1, Gen.Constant(false)))
         from isSecret in Gen.Elements(true, false)
         from dependencies in Gen.SubListOf(Resources)
         select new Part(value, isKnown, isSecret, [.. dependencies])).ArrayOf().Select(parts => parts.Take(8).ToArray()));

    public Output<int> ToOutput() => new(Task.Run(async () =>
    {
        await Task.Yield();
        return new OutputData<int>(Value, IsKnown, IsSecret, Dependencies);
    }));
}
