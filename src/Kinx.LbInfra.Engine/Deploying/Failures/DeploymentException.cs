namespace Kinx.LbInfra.Engine.Deploying.Failures;

/// <summary>A deployment cannot continue for a reason that the user can act on.</summary>
/// <param name="message">Complete: needs no stack trace and holds no secret.</param>
/// <param name="inner">What went wrong underneath; null: nothing.</param>
public sealed class DeploymentException(string message, Exception? inner = null) : Exception(message, inner);
