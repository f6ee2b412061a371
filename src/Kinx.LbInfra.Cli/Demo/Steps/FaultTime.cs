using System.Text.Json;
using Kinx.LbInfra.Cli.Demo.Stage;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>When a fault took effect, from the output of <c>lab fault … --json</c>.</summary>
internal static class FaultTime
{
    public static DateTimeOffset Of(LauncherResult fault) =>
        JsonDocument.Parse(fault.Out).RootElement.GetProperty("at").GetDateTimeOffset();
}
