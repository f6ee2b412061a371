using FsCheck;
using FsCheck.Fluent;
using Pulumi;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Outputs;

/// <summary>What holds for every combination of known, unknown and secret outputs.</summary>
public sealed class OutputProperties
{
    [Fact]
    public void All_AnyOutputs_IsKnownIfAllAreAndSecretIfOneIs() => Prop.ForAll(Part.Any, parts =>
    {
        var all = Read(Output.All(parts.Select(part => part.ToOutput())));

        return all.IsKnown == parts.All(part => part.IsKnown)
            && all.IsSecret == parts.Any(part => part.IsSecret)
            && (!all.IsKnown || all.Value.SequenceEqual(parts.Select(part => part.Value)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_Chained_EqualsOneOfTheComposition() => Prop.ForAll(Part.Any, parts => parts.All(part =>
    {
        var chained = Read(part.ToOutput().Apply(value => value + 1).Apply(value => value * 3));
        return chained == Read(part.ToOutput().Apply(value => (value + 1) * 3));
    })).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_GivingAnOutput_MergesBoth() => Prop.ForAll(Part.Any, parts =>
    {
        if (parts is not [var outer, var inner, ..]) return true;
        var merged = Read(outer.ToOutput().Apply(_ => inner.ToOutput()));

        // What an unknown outer value would have led to cannot be known, so neither can its secretness.
        return merged.IsKnown == (outer.IsKnown && inner.IsKnown)
            && merged.IsSecret == (outer.IsSecret || (outer.IsKnown && inner.IsSecret))
            && (!merged.IsKnown || merged.Value == inner.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Format_AnyHoles_AgreesWithAll() => Prop.ForAll(Part.Any, parts =>
    {
        if (parts is not [var left, var right, ..]) return true;
        var formatted = Read(Output.Format($"{left.ToOutput()}|{right.ToOutput():0000}"));

        return formatted.IsKnown == (left.IsKnown && right.IsKnown)
            && formatted.IsSecret == (left.IsSecret || right.IsSecret)
            && (!formatted.IsKnown || formatted.Value == FormattableString.Invariant($"{left.Value}|{right.Value:0000}"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void JsonSerialize_NestedOutputs_AgreesWithAll() => Prop.ForAll(Part.Any, parts =>
    {
        var json = Read(Output.JsonSerialize(Output.Create(parts.Select(part => part.ToOutput()).ToArray())));

        return json.IsKnown == parts.All(part => part.IsKnown)
            && json.IsSecret == parts.Any(part => part.IsSecret)
            && (!json.IsKnown || json.Value == $"[{string.Join(',', parts.Select(part => part.Value))}]");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Unsecret_OfASecret_KeepsAllElse() => Prop.ForAll(Part.Any, parts => parts.All(part =>
        Read(Output.Unsecret(Output.CreateSecret(part.ToOutput()))) == Read((part with { IsSecret = false }).ToOutput())))
        .QuickCheckThrowOnFailure();

    private static OutputData<T> Read<T>(Output<T> output) => output.Data.GetAwaiter().GetResult();
}
