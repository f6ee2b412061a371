namespace Kinx.LbInfra.Cli.Demo;

/// <summary>A step of the demo does not hold.</summary>
internal sealed class DemoException(string message) : Exception(message);
