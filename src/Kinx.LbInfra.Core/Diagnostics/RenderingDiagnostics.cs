using System.Globalization;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB3xxx: what shows only once the files are rendered.</summary>
public static class RenderingDiagnostics
{
    /// <summary>LB3001.</summary>
    public static Diagnostic UserDataTooBig(YamlPath path, string loadBalancer, int limit) =>
        new(
            "LB3001",
            Severity.Warning,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the configuration of load balancer \"{loadBalancer}\" takes more than the {limit} characters of user data that Nova allows"),
            path,
            "its nodes boot without it, and stay withdrawn until their Config command; make two load balancers of it to avoid that");
}
