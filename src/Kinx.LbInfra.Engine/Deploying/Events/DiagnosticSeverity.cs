namespace Kinx.LbInfra.Engine.Deploying.Events;

/// <summary>How serious a message is. Source: <c>LogSeverity</c> of Pulumi's <c>engine.proto</c>, with the same numbers.</summary>
public enum DiagnosticSeverity
{
    /// <summary>For those who search for a bug.</summary>
    Debug,

    /// <summary>What the program wrote, for example.</summary>
    Info,

    /// <summary>Something to look at. The deployment continues.</summary>
    Warning,

    /// <summary>The deployment fails.</summary>
    Error,
}
