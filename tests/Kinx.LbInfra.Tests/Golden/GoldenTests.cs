using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests;

/// <summary>The whole pipeline from a stack file to diagnostics and the files of its first nodes.</summary>
public sealed class GoldenTests
{
    private static readonly string Root = Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Golden");
    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    private static readonly HashSet<string> Static =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Templates, "node"), "*", SearchOption.AllDirectories)
            .Select(File.ReadAllText),
    ];

    // The generation covers the node programs too: a golden with it would change with every one of them.
    private const string NoGeneration = "000000000000";

    public static TheoryData<string> Cases { get; } =
        [.. Golden.Cases(Root).Where(name => File.Exists(Path.Combine(Root, name, "stack.yaml")))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pipeline_Case_GivesItsFiles(string name)
    {
        var folder = Path.Combine(Root, name);
        var check = StackTreeCheck.One(Path.Combine(folder, "stack.yaml"));
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        if (check.Diagnostics.Count > 0)
        {
            var text = string.Join("\n\n", check.Diagnostics.Select(DiagnosticText.Render)) + "\n";
            outputs["diagnostics.txt"] = text.Replace(folder + "/", "", StringComparison.Ordinal);
        }

        if (!check.HasErrors) AddNodeFiles(outputs, check.Value!);

        new Golden(folder, IsInput).Verify(outputs);
        check.HasErrors.ShouldBe(name.StartsWith("invalid-", StringComparison.Ordinal));
    }

    private static bool IsInput(string path) =>
        path is "stack.yaml" or "README.md" or "example.txt" || path.StartsWith("sites/", StringComparison.Ordinal);

    private static void AddNodeFiles(Dictionary<string, string> outputs, LoadedStack stack)
    {
        var renderer = new NodeRenderer(Templates);
        foreach (var loadBalancer in stack.Stack.LoadBalancers)
        {
            var addresses = StandInAddresses.For(stack, loadBalancer);
            outputs[$"{loadBalancer.Name}/neighbors.conf"] = new NeighborRenderer(Templates).Render(stack.Site, loadBalancer, addresses);
            var node = renderer.Render(stack, loadBalancer, 0, addresses, KeyFingerprints.StandIn);
            foreach (var file in node.Files.Where(file => !IsTheSameForAll(file)))
            {
                outputs[node.NodeName + file.Path] = file.Content.Replace(node.Generation, NoGeneration, StringComparison.Ordinal);
            }
        }
    }

    // Programs and units are copied unchanged; golden files would only repeat the source.
    private static bool IsTheSameForAll(NodeFile file) => Static.Contains(file.Content);
}
