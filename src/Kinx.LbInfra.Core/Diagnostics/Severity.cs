namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>An error prevents a deployment; a warning does not.</summary>
public enum Severity
{
    /// <summary>The input can be deployed, but probably does not mean what its author intended.</summary>
    Warning,

    /// <summary>The input cannot be deployed.</summary>
    Error,
}
