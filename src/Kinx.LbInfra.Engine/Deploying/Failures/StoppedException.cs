namespace Kinx.LbInfra.Engine.Deploying.Failures;

/// <summary>A step failed, or was not started because the run has failed or was cancelled. The reason is already reported.</summary>
internal sealed class StoppedException : Exception;
