using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Testing.Fields;
using Kinx.LbInfra.Testing.Generated;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Properties;

/// <summary>The generator of valid stacks, which the conformance tests hold against HAProxy and FRR, reaches the whole language.</summary>
public sealed class GeneratedStackTests
{
    private const int Stacks = 300;
    private const int Least = 5;

    // Refused everywhere, or without effect on a node.
    private static readonly string[] Unreachable =
    [
        "=UDP", "=SCTP", "=UDP-CONNECT", "SessionPersistenceSpec.persistence_timeout", "SessionPersistenceSpec.persistence_granularity",
        "LoadBalancerSpec.vip_pool",
    ];

    [Fact]
    public void GeneratedStacks_Together_HaveEveryFieldAndEveryChoice()
    {
        var counts = new Dictionary<string, int>();
        for (var seed = 1; seed <= Stacks; seed++)
        {
            var stack = GeneratedStack.Of((ulong)seed);
            var found = Features(typeof(StackSpec), stack.Stack).Concat(Features(typeof(SiteSpec), stack.Site)).Distinct();
            foreach (var feature in found) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        }

        Wanted().Where(feature => counts.GetValueOrDefault(feature) < Least).ShouldBeEmpty();
    }

    [Fact]
    public void GeneratedStacks_All_AreValid()
    {
        var folder = Directory.CreateTempSubdirectory("generated-");
        try
        {
            Enumerable.Range(1, Stacks).Select(seed => GeneratedStack.Of((ulong)seed))
                .SelectMany(stack => GeneratedStack.Errors(stack.Check(folder.FullName)).Select(error => $"seed {stack.Seed}: {error}"))
                .ShouldBeEmpty();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Wanted() => Field.Below(typeof(StackSpec), typeof(SiteSpec))
        .Where(field => !field.IsRefused && !field.IsIgnored)
        .SelectMany(field => field.Choices.Select(choice => $"{field.Name}={choice}").Prepend(field.Name))
        .Where(feature => !Unreachable.Any(end => feature.EndsWith(end, StringComparison.Ordinal)));

    private static IEnumerable<string> Features(Type owner, JsonObject tree) =>
        from spot in Spot.In(owner, tree)
        where spot.IsGiven(tree)
        let value = spot.Value(tree)
        from feature in (value is JsonArray list ? list.AsEnumerable() : [value]).OfType<JsonValue>()
            .Select(item => $"{spot.Field.Name}={item}").Prepend(spot.Field.Name)
        select feature;
}
