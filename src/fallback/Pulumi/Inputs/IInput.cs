namespace Pulumi;

/// <summary>An input seen without its type: the plain value, or the output behind it, with nested inputs left as they are.</summary>
internal interface IInput
{
    object? Value { get; }
}
