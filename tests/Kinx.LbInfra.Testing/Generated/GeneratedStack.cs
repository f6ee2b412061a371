using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;

namespace Kinx.LbInfra.Testing.Generated;

/// <summary>A valid stack with its site, the same one for the same seed.</summary>
/// <param name="Seed">Replays it.</param>
/// <param name="Stack">The stack file.</param>
/// <param name="Site">The site file.</param>
public sealed record GeneratedStack(ulong Seed, JsonObject Stack, JsonObject Site)
{
    // FsCheck's sizes make no difference here.
    private const int Size = 1;

    private static readonly Gen<(JsonObject Site, JsonObject LoadBalancer)> Both =
        from site in SiteGenerator.Site
        from loadBalancer in LoadBalancerGenerator.LoadBalancer
        select (site, loadBalancer);

    public static GeneratedStack Of(ulong seed)
    {
        var (site, loadBalancer) = Both.Sample(1, new Rnd(seed), Size).Single();
        // Keys need remote commands.
        if (loadBalancer.ToJsonString().Contains("secret://", StringComparison.Ordinal)) site.Remove("remote_commands");
        return new GeneratedStack(seed, new JsonObject
        {
            ["site"] = "site",
            ["project_id"] = "5a8eb8f5010747c5898ba2b583eef2c0",
            ["loadbalancers"] = new JsonArray(loadBalancer.DeepClone()),
        }, site);
    }

    /// <summary>Checks the files as the command line does.</summary>
    /// <param name="folder">Where they are written.</param>
    /// <returns>The stack and every finding.</returns>
    public Checked<LoadedStack> Check(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "sites"));
        File.WriteAllText(Path.Combine(folder, "sites", "site.yaml"), Site.ToJsonString());
        var path = Path.Combine(folder, "stack.yaml");
        File.WriteAllText(path, Stack.ToJsonString());
        return StackTreeCheck.One(path);
    }

    /// <summary>The errors among them.</summary>
    public static IEnumerable<string> Errors(Checked<LoadedStack> stack) => stack.Diagnostics
        .Where(diagnostic => diagnostic.Severity == Severity.Error)
        .Select(diagnostic => $"{diagnostic.Code} at {diagnostic.Path}: {diagnostic.Message}");

    /// <summary>All nodes of the load balancer.</summary>
    public static IReadOnlyList<NodeConfiguration> Render(NodeRenderer renderer, LoadedStack stack)
    {
        var loadBalancer = stack.Stack.LoadBalancers.Single();
        var addresses = StandInAddresses.For(stack, loadBalancer);
        return
        [
            .. loadBalancer.NodeNames
                .Select((_, index) => renderer.Render(stack, loadBalancer, index, addresses, KeyFingerprints.StandIn)),
        ];
    }
}
