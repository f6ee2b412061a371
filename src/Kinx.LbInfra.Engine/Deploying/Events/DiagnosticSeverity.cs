namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>How serious a message is. Source: <c>LogSeverity</c> of Pulumi's <c>engine.proto</c>, with the same numbers.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Details for debugging.</summary>
    Debug,

    /// <summary>Information, such as what the program wrote.</summary>
    Info,

    /// <summary>Worth a look, but the deployment continues.</summary>
    Warning,

    /// <summary>The deployment fails.</summary>
    Error,
}
