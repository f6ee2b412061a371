namespace Kinx.LbInfra.Engine.Deploying.Failures;

/// <summary>The run has failed or was cancelled, and this step was not begun, or it is the one that failed; all is said already.</summary>
internal sealed class StoppedException : Exception;
