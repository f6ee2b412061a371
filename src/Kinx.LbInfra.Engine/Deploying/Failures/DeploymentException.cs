namespace Kinx.LbInfra.Engine.Deploying.Failures;

/// <summary>A deployment cannot go on for a reason that the user can act on; the message is complete and holds no secret.</summary>
public sealed class DeploymentException(string message, Exception? inner = null) : Exception(message, inner);
