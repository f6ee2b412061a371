namespace Pulumi;

/// <summary>A set of inputs: members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    private protected InputArgs()
    {
    }
}
