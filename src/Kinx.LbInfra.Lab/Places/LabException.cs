namespace Kinx.LbInfra.Lab.Places;

/// <summary>The lab cannot do what was asked; the message says why and <see cref="Hint"/> what to do.</summary>
public sealed class LabException(string message, string hint, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>What the user can do, lower-case start, no final stop.</summary>
    public string Hint { get; } = hint;
}
