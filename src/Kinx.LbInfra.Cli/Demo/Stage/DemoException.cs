namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>What a step of the demo promises does not hold.</summary>
internal class DemoException(string message) : Exception(message);
