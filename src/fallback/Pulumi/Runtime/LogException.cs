namespace Pulumi.Runtime;

/// <summary>The engine no longer takes log messages.</summary>
internal sealed class LogException(string message, Exception innerException) : Exception(message, innerException);
