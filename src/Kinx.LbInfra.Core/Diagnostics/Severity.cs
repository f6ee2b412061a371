namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>An error stops a deployment; a warning does not.</summary>
public enum Severity
{
    /// <summary>What was written works, but hardly as it was meant.</summary>
    Warning,

    /// <summary>What was written cannot be deployed.</summary>
    Error,
}
