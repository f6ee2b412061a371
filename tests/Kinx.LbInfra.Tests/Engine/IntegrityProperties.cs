using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.Pulumi.Rpc.Messages;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>
/// Any stack, changed at random under a provider that fails at random: the state stays valid, and it knows every object that there is.
/// </summary>
public sealed class IntegrityProperties
{
    private const int Cases = 25;
    private const int MostThings = 7;

    [Fact]
    public void Up_RandomChangesAndFailures_KeepTheStateTrue()
    {
        var property = Prop.ForAll(Arb.From(Stories()), story => RunAsync(story).GetAwaiter().GetResult());
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithQuietOnSuccess(true));
    }

    private static async Task RunAsync(Round[] story)
    {
        using var bench = new EngineBench();
        foreach (var round in story)
        {
            var calls = 0;
            bench.Cloud.On = call =>
                !call.EndsWith("done", StringComparison.Ordinal) && Interlocked.Increment(ref calls) == round.FailingCall
                ? throw new ProviderException("fails at random")
                : Task.CompletedTask;
            await bench.UpAsync(program => DeclareAsync(program, round.Things));

            var known = bench.State.Resources.Where(resource => resource.Type == ProgramScript.Thing && !resource.PendingReplacement);
            known.Select(resource => resource.Id).ShouldBe(bench.Cloud.Objects.Keys, ignoreOrder: true);
            bench.State.PendingOperations.ShouldBeEmpty();
        }

        bench.Cloud.On = _ => Task.CompletedTask;
        await bench.SucceedAsync(program => DeclareAsync(program, story[^1].Things));
        bench.Cloud.Names.ShouldBe(story[^1].Things.Where(thing => thing.Exists).Select(thing => thing.Name).Order(StringComparer.Ordinal));
    }

    // Things in parallel, each after the one that it depends on.
    private static async Task DeclareAsync(ProgramScript program, Thing[] things)
    {
        var declared = new Task<Registered?>[things.Length];
        for (var index = 0; index < things.Length; index++)
        {
            declared[index] = DeclareAsync(
                program, things[index], index == 0 ? Task.FromResult<Registered?>(null) : declared[things[index].DependsOn % index]);
        }

        await Task.WhenAll(declared);
    }

    private static async Task<Registered?> DeclareAsync(ProgramScript program, Thing thing, Task<Registered?> dependency)
    {
        var other = await dependency;
        if (!thing.Exists) return other;
        return await program.ThingAsync(
            thing.Name,
            request =>
            {
                (request.DeleteBeforeReplaceDefined, request.DeleteBeforeReplace) = (true, thing.DeletesFirst);
                if (other is null) return;
                request.Dependencies.Add(other.Urn);
                request.PropertyDependencies[thing.Property] = new PropertyDependencies { Urns = { other.Urn } };
            },
            (thing.Property, other?.Outputs["serial"] ?? PropertyValue.Of("none")),
            ("text", PropertyValue.Of(thing.Text)),
            ("size", PropertyValue.Of(thing.Size)));
    }

    private static Gen<Round[]> Stories() => Gen.Choose(1, 4).SelectMany(rounds => Rounds().ArrayOf(rounds));

    private static Gen<Round> Rounds() =>
        from failing in Gen.Choose(1, 12)
        from things in Gen.CollectToArray(Enumerable.Range(0, MostThings), Things)
        select new Round(failing, things);

    private static Gen<Thing> Things(int index) =>
        from exists in Gen.Choose(0, 3)
        from first in Gen.Choose(0, 1)
        from property in Gen.Elements("from", "size2")
        from text in Gen.Choose(0, 1)
        from size in Gen.Choose(0, 2)
        from dependsOn in Gen.Choose(0, MostThings)
        select new Thing(
            $"t{index.ToString(CultureInfo.InvariantCulture)}", exists > 0, first == 1, property, text, size, dependsOn);

    // FailingCall is the number of the changing call that fails; if it is higher than their count, none fails.
    private sealed record Round(int FailingCall, Thing[] Things);

    private sealed record Thing(string Name, bool Exists, bool DeletesFirst, string Property, int Text, int Size, int DependsOn);
}
