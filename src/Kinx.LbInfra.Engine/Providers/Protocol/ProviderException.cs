namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>A provider call failed for a reason that the user can act on.</summary>
/// <param name="message">Complete: needs no stack trace and holds no secret.</param>
/// <param name="inner">What went wrong underneath; null: nothing.</param>
public sealed class ProviderException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The object that exists although the operation failed; the state keeps it with <c>initErrors</c>. Null: none.</summary>
    internal PartialResource? Partial { get; init; }
}
