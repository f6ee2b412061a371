using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi.Runtime;

/// <summary>An output that gets its value later, without its type.</summary>
internal interface IOutputPromise
{
    object Output { get; }

    void Keep(PlainValue value, ImmutableHashSet<Resource> dependencies, Action<string> warn, string context);

    void Fail(Exception exception);
}

/// <inheritdoc/>
internal sealed class OutputPromise<T> : IOutputPromise
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputPromise() => Typed = new Output<T>(_source.Task);

    public Output<T> Typed { get; }

    public object Output => Typed;

    public void Keep(PlainValue value, ImmutableHashSet<Resource> dependencies, Action<string> warn, string context)
    {
        var converted = value.IsKnown ? (T?)new OutputConverter(warn).Convert(context, value.Value, typeof(T)) : default;
        _source.SetResult(new OutputData<T>(converted, value.IsKnown, value.IsSecret, dependencies));
    }

    public void Fail(Exception exception) => _source.TrySetException(exception);
}
