using System.Globalization;

namespace Kinx.LbInfra.Cli.Demo.Stage;

/// <summary>A budget was missed, but the demo's own client was late, so this says nothing about the load balancer.</summary>
/// <param name="by">How late the client was.</param>
internal sealed class ClientWasLateException(TimeSpan by)
    : DemoException(
        string.Create(CultureInfo.InvariantCulture, $"the client was late by {by.TotalSeconds:0.0} s, the figures say nothing"));
