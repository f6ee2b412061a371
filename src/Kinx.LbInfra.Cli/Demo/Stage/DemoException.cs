namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>A step of the demo failed.</summary>
internal class DemoException(string message) : Exception(message);
