namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>The cloud cannot be reached because its configuration is missing or wrong; the message says what to correct.</summary>
public sealed class CloudConfigException(string message, Exception? inner = null) : Exception(message, inner);
