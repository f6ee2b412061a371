namespace Pulumi;

/// <summary>A configuration value is not of the type that the program asks for. The value is not shown, since it may be secret.</summary>
internal sealed class ConfigTypeException(string fullKey, string type, Exception? innerException) : RunException(
    $"Configuration '{fullKey}' is not a valid '{type}'", innerException);
