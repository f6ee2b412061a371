namespace Kinx.LbInfra.Engine;

/// <summary>As in Pulumi's Engine service. An error makes the run fail.</summary>
public enum DiagnosticSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}
