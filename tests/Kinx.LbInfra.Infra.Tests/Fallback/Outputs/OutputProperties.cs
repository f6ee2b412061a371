using FsCheck;
using FsCheck.Fluent;
using Pulumi;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Outputs;

/// <summary>Properties of every combination of known, unknown and secret outputs and their dependencies.</summary>
public sealed class OutputProperties
{
    [Fact]
    public void All_AnyOutputs_IsTheirUnion() => Prop.ForAll(Part.Any, parts =>
    {
        var all = Read(Output.All(parts.Select(part => part.ToOutput())));

        return IsUnion(all, parts) && (!all.IsKnown || all.Value.SequenceEqual(parts.Select(part => part.Value)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tuple_AnyOutputs_IsTheirUnion() => Prop.ForAll(Part.Any, parts =>
    {
        if (parts is not [var first, var second, var third, ..]) return true;
        var pair = Read(Output.Tuple(first.ToOutput(), second.ToOutput()));
        var triple = Read(Output.Tuple(first.ToOutput(), second.ToOutput(), third.ToOutput()));

        return IsUnion(pair, [first, second]) && (!pair.IsKnown || pair.Value == (first.Value, second.Value))
            && IsUnion(triple, [first, second, third]) && (!triple.IsKnown || triple.Value == (first.Value, second.Value, third.Value));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Format_AnyHoles_IsTheirUnion() => Prop.ForAll(Part.Any, parts =>
    {
        if (parts is not [var left, var right, ..]) return true;
        var formatted = Read(Output.Format($"{left.ToOutput()}|{right.ToOutput():0000}"));

        return IsUnion(formatted, [left, right])
            && (!formatted.IsKnown || formatted.Value == FormattableString.Invariant($"{left.Value}|{right.Value:0000}"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void JsonSerialize_NestedOutputs_IsTheirUnion() => Prop.ForAll(Part.Any, parts =>
    {
        var json = Read(Output.JsonSerialize(Output.Create(parts.Select(part => part.ToOutput()).ToArray())));

        return IsUnion(json, parts)
            && (!json.IsKnown || json.Value == $"[{string.Join(',', parts.Select(part => part.Value))}]");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_Chained_EqualsOneOfTheComposition() => Prop.ForAll(Part.Any, parts => parts.All(part =>
        AreSame(
            part.ToOutput().Apply(value => value + 1).Apply(value => value * 3),
            part.ToOutput().Apply(value => (value + 1) * 3)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_InEveryForm_RunsTheFunctionOnlyOnWhatIsKnown() => Prop.ForAll(Part.Any, parts => parts.All(part =>
    {
        var runs = 0;
        int Next(int value)
        {
            runs++;
            return value + 1;
        }

        var output = part.ToOutput();
        OutputData<int>[] results =
        [
            Read(output.Apply(Next)),
            Read(output.Apply(value => Task.FromResult(Next(value)))),
            Read(output.Apply(value => Output.Create(Next(value)))),
            Read(output.Apply(value => (Input<int>)Next(value))),
        ];

        return runs == (part.IsKnown ? results.Length : 0)
            && results.All(result => IsUnion(result, [part]) && (!result.IsKnown || result.Value == part.Value + 1));
    })).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_GivingAnOutput_MergesBoth() => Prop.ForAll(Part.Any, parts =>
    {
        if (parts is not [var outer, var inner, ..]) return true;
        var merged = Read(outer.ToOutput().Apply(_ => inner.ToOutput()));

        // The result of an unknown outer value is unknown; so are its dependencies and whether it is secret.
        return IsUnion(merged, outer.IsKnown ? [outer, inner] : [outer]) && (!merged.IsKnown || merged.Value == inner.Value);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Apply_OutputsInOutputs_FlattenInAnyOrder() => Prop.ForAll(Part.Any, parts =>
        parts is not [var a, var b, var c, ..] || AreSame(
            a.ToOutput().Apply(_ => b.ToOutput()).Apply(_ => c.ToOutput()),
            a.ToOutput().Apply(_ => b.ToOutput().Apply(_ => c.ToOutput())))).QuickCheckThrowOnFailure();

    [Fact]
    public void Unsecret_OfASecret_KeepsAllElse() => Prop.ForAll(Part.Any, parts => parts.All(part =>
        AreSame(Output.Unsecret(Output.CreateSecret(part.ToOutput())), (part with { IsSecret = false }).ToOutput())))
        .QuickCheckThrowOnFailure();

    // Known if all parts are, secret if one is, with the dependencies of all.
    private static bool IsUnion<T>(OutputData<T> joined, IReadOnlyCollection<Part> parts) =>
        joined.IsKnown == parts.All(part => part.IsKnown)
        && joined.IsSecret == parts.Any(part => part.IsSecret)
        && joined.Dependencies.SetEquals(parts.SelectMany(part => part.Dependencies));

    private static bool AreSame(Output<int> left, Output<int> right)
    {
        var (one, other) = (Read(left), Read(right));
        return one.Dependencies.SetEquals(other.Dependencies)
            && (one.IsKnown, one.IsSecret) == (other.IsKnown, other.IsSecret)
            && (!one.IsKnown || one.Value == other.Value);
    }

    private static OutputData<T> Read<T>(Output<T> output) => output.Data.GetAwaiter().GetResult();
}
