namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>As in Pulumi's Engine service. An error makes the run fail.</summary>
public enum DiagnosticSeverity
{
    Debug,
    Info,
    Warning,
    Error,
}
