namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>An error stops a deployment; a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}
