namespace Pulumi.Runtime;

/// <summary>The engine does not take log messages any more.</summary>
internal sealed class LogException(string message, Exception innerException) : Exception(message, innerException);
