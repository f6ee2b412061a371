using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Validation;
using Kinx.LbInfra.Testing;
using Xunit;

namespace Kinx.LbInfra.Tests;

/// <summary>One small stack per feature and its haproxy.cfg; see <c>features/README.md</c>.</summary>
public sealed class FeatureGoldenTests
{
    private const string Listeners = "\nfrontend ";

    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    [Fact]
    public void Pipeline_EveryFeature_GivesItsConfiguration()
    {
        var outputs = FeatureTable.Stacks
            .SelectMany(Outputs)
            .ToDictionary(output => output.Key, output => output.Value, StringComparer.Ordinal);

        new Golden(FeatureTable.Folder, IsInput).Verify(outputs);
    }

    private static bool IsInput(string path) =>
        !path.EndsWith(".cfg", StringComparison.Ordinal) && !path.EndsWith(".txt", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Outputs(string file)
    {
        // Loaded alone, because all are in one folder with the same names and VIPs.
        var read = StackLoader.Read(file, new SiteFiles());
        var check = new Checked<LoadedStack>(read.Stack, Located.Sort(StackCheck.Check(read, StackRules.All)));
        var name = Path.GetFileNameWithoutExtension(file);
        if (check.Diagnostics.Count > 0)
        {
            var text = string.Join("\n\n", check.Diagnostics.Select(DiagnosticText.Render)) + "\n";
            yield return new($"{name}.txt", text.Replace(FeatureTable.Folder + "/", "", StringComparison.Ordinal));
        }

        if (!check.HasErrors) yield return new($"{name}.cfg", Configuration(check.Value!));
    }

    // From the first listener on: what stands before is the same for all.
    private static string Configuration(LoadedStack stack)
    {
        var loadBalancer = stack.Stack.LoadBalancers[0];
        var addresses = StandInAddresses.For(stack, loadBalancer);
        var node = new NodeRenderer(Templates).Render(stack, loadBalancer, 0, addresses, KeyFingerprints.StandIn);
        var text = node.Files.Single(file => file.Path == "/etc/haproxy/haproxy.cfg").Content;
        var monitor = text.IndexOf(Listeners, StringComparison.Ordinal);
        return text[(text.IndexOf(Listeners, monitor + 1, StringComparison.Ordinal) + 1)..];
    }
}
