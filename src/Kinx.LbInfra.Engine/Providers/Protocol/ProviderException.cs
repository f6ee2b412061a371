namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>A provider call failed for a reason that the user can act on. The message is complete, holds no secret, and needs no stack
/// trace.</summary>
public sealed class ProviderException : Exception
{
    public ProviderException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>The object exists although the operation failed: it is kept in the state with <c>initErrors</c>.</summary>
    public PartialResource? Partial { get; init; }
}
