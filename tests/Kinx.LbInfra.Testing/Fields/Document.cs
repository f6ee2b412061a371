using System.Text.Json.Nodes;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Sites;

namespace Kinx.LbInfra.Testing.Fields;

/// <summary>A stack file with its site file, as trees.</summary>
public sealed record Document(JsonObject Stack, JsonObject Site)
{
    private static readonly NodeRenderer Renderer = new(TemplateSet.FromFolder(RepositoryFolder.Templates));

    /// <summary>The places of fields in the document, and the document with another value in one of them.</summary>
    public IEnumerable<(Spot Spot, JsonNode Root, Func<JsonNode, Document> Changed)> Spots() =>
    [
        .. Spot.In(typeof(StackSpec), Stack)
            .Select(spot => (spot, (JsonNode)Stack, Changed: (Func<JsonNode, Document>)(stack => this with { Stack = stack.AsObject() }))),
        .. Spot.In(typeof(SiteSpec), Site)
            .Select(spot => (spot, (JsonNode)Site, Changed: (Func<JsonNode, Document>)(site => this with { Site = site.AsObject() }))),
    ];

    /// <summary>The errors that the command line reports.</summary>
    /// <param name="folder">Where its files are written.</param>
    public IReadOnlyList<Diagnostic> Errors(string folder) => Errors(Check(folder));

    /// <summary>Checks it as the command line does; without errors, also renders every node.</summary>
    /// <param name="folder">Where its files are written.</param>
    public (IReadOnlyList<Diagnostic> Errors, IReadOnlyList<NodeConfiguration> Nodes) Process(string folder)
    {
        var stack = Check(folder);
        var errors = Errors(stack);
        if (errors.Count > 0) return (errors, []);
        return (errors,
        [
            .. from loadBalancer in stack.Value!.Stack.LoadBalancers
            let addresses = StandInAddresses.For(stack.Value, loadBalancer)
            from index in Enumerable.Range(0, loadBalancer.NodeCount)
            select Renderer.Render(stack.Value, loadBalancer, index, addresses, KeyFingerprints.StandIn),
        ]);
    }

    private static List<Diagnostic> Errors(Checked<LoadedStack> stack) =>
        [.. stack.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    private Checked<LoadedStack> Check(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "sites"));
        File.WriteAllText(Path.Combine(folder, "sites", "site.yaml"), Site.ToJsonString());
        var path = Path.Combine(folder, "stack.yaml");
        File.WriteAllText(path, Stack.ToJsonString());
        return StackTreeCheck.One(path);
    }
}
