using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Rendering;

/// <summary>The old agent's example: every directive of it is in our files, or the case's README.md says what is there instead.</summary>
public sealed class KinxExampleTests
{
    private static readonly string Case = Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Golden", "kinx");
    private static readonly string[] Files = Render();
    private static readonly string[] Example = File.ReadAllLines(Path.Combine(Case, "example.txt"));

    private static readonly string[][] Table =
    [
        .. File.ReadLines(Path.Combine(Case, "README.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Replace(@"\|", "\u0001").Split('|').Select(cell => cell.Replace('\u0001', '|').Trim(' ', '`')).ToArray()),
    ];

    [Fact]
    public void Example_EveryDirective_IsRenderedOrExplained()
    {
        var rendered = Files.SelectMany(file => file.Split('\n')).Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);
        var explained = Table.Select(row => row[1]).ToHashSet(StringComparer.Ordinal);

        Example.Where(line => !rendered.Contains(line) && !explained.Contains(line)).ShouldBeEmpty();
    }

    [Fact]
    public void Table_EveryRow_TellsWhatIsThereAndWhy()
    {
        foreach (var row in Table)
        {
            Example.ShouldContain(row[1]);
            Files.ShouldContain(file => file.Contains(row[2]), row[2]);
            row[3].ShouldNotBeEmpty(row[1]);
        }
    }

    private static string[] Render()
    {
        var stack = StackTreeCheck.One(Path.Combine(Case, "stack.yaml")).Value.ShouldNotBeNull();
        var loadBalancer = stack.Stack.LoadBalancers[0];
        var nodes = StandInAddresses.For(stack, loadBalancer);
        var node = new NodeRenderer(TemplateSet.FromFolder(RepositoryFolder.Templates))
            .Render(stack, loadBalancer, 0, nodes, KeyFingerprints.StandIn);
        return [.. node.Files.Select(file => file.Content)];
    }
}
