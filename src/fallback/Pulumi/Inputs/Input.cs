using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>Takes a plain value or an output where a resource has an input.</summary>
public class Input<T> : IInput
{
    private readonly T? _value;
    private readonly Output<T>? _output;

    private protected Input()
    {
    }

    private protected Input(Output<T> output) => _output = output;

    private Input(T? value) => _value = value;

    object? IInput.Value => Raw;

    /// <summary>What the serializer gets.</summary>
    private protected virtual object? Raw => _output is null ? _value : _output;

    public static implicit operator Input<T>([MaybeNull] T value) => new(value);

    public static implicit operator Input<T>(Output<T> outputValue)
    {
        ArgumentNullException.ThrowIfNull(outputValue);
        return new(outputValue);
    }

    public static implicit operator Output<T>(Input<T> input) => input.Resolve();

    internal virtual Output<T> Resolve() => _output ?? Output.Create(_value!);
}
