using System.Globalization;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB3xxx: faults that appear only when the files are rendered.</summary>
public static class RenderingDiagnostics
{
    /// <summary>LB3001.</summary>
    public static Diagnostic UserDataTooBig(YamlPath path, string loadBalancer, int limit) =>
        new(
            "LB3001",
            Severity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the configuration of load balancer \"{loadBalancer}\" exceeds the {limit} characters that Nova allows for user data"),
            path,
            "split it into two load balancers; otherwise its nodes boot unconfigured, withdrawn until their Config command has run");
}
