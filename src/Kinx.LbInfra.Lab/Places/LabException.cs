namespace Kinx.LbInfra.Lab.Places;

/// <summary>The lab cannot do what was asked. The message says why.</summary>
/// <param name="message">Starts in lower case and has no full stop.</param>
/// <param name="hint">See <see cref="Hint"/>.</param>
/// <param name="cause">The failure behind it, if any.</param>
public sealed class LabException(string message, string hint, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What the user can do about it. Starts in lower case and has no full stop.</summary>
    public string Hint { get; } = hint;
}
