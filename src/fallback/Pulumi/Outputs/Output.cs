using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes outputs and combines them: known if all are, secret if one is, with the dependencies of all.</summary>
public static partial class Output
{
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData<T>.Known(value)));

    public static Output<T> Create<T>(Task<T> value) => new(FromTaskAsync(value));

    public static Output<T> CreateSecret<T>(T value) => CreateSecret(Create(value));

    public static Output<T> CreateSecret<T>(Task<T> value) => CreateSecret(Create(value));

    public static Output<T> CreateSecret<T>(Output<T> value) => new(MarkAsync(value.Data, isSecret: true));

    public static Output<T> Unsecret<T>(Output<T> output) => new(MarkAsync(output.Data, isSecret: false));

    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.Data).IsSecret;

    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(input => input.ToOutput()));

    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) =>
        Join([.. outputs], values => values.Select(value => (T)value!).ToImmutableArray());

    /// <summary>Formats as string.Format does, in the invariant culture; arguments may be outputs and inputs.</summary>
    public static Output<string> Format(FormattableString formattableString) =>
        Join(
            [.. formattableString.GetArguments().Select(AsOutput)],
            values => string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));

    /// <summary>JSON of a value that may contain outputs at any depth.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        new(OutputJson.SerializeAsync(value, options));

    internal static Output<TResult> Join<TResult>(IReadOnlyList<IOutput> parts, Func<IReadOnlyList<object?>, TResult> create) =>
        new(JoinAsync(parts, create));

    private static async Task<OutputData<TResult>> JoinAsync<TResult>(
        IReadOnlyList<IOutput> parts, Func<IReadOnlyList<object?>, TResult> create)
    {
        var all = await Task.WhenAll(parts.Select(part => part.ReadAsync()));
        var isSecret = all.Any(part => part.IsSecret);
        var dependencies = all.Aggregate(ImmutableHashSet<Resource>.Empty, (union, part) => union.Union(part.Dependencies));
        if (all.All(part => part.IsKnown)) return new(create([.. all.Select(part => part.Value)]), true, isSecret, dependencies);
        return OutputData<TResult>.Unknown(isSecret, dependencies);
    }

    private static async Task<OutputData<T>> FromTaskAsync<T>(Task<T> value) => OutputData<T>.Known(await value);

    private static async Task<OutputData<T>> MarkAsync<T>(Task<OutputData<T>> data, bool isSecret) =>
        (await data) with { IsSecret = isSecret };

    private static IOutput AsOutput(object? value) => value switch
    {
        IInput { Value: var inner } => AsOutput(inner),
        IOutput output => output,
        _ => Create(value),
    };
}
