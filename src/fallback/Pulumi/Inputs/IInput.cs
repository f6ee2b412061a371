namespace Pulumi;

/// <summary>An input without its type: the plain value or the output. Nested inputs are left as they are.</summary>
internal interface IInput
{
    object? Value { get; }
}
