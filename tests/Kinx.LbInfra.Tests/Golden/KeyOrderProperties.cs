using System.Globalization;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Planners;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Testing;
using Kinx.LbInfra.Tests.Core.Loading;
using Shouldly;
using Xunit;
using YamlDotNet.RepresentationModel;
using YamlNode = YamlDotNet.RepresentationModel.YamlNode;

namespace Kinx.LbInfra.Tests;

/// <summary>The keys of a mapping have no order: a stack and a site with shuffled keys give every node the same bytes.</summary>
public sealed class KeyOrderProperties
{
    private static readonly int Count = Environment.GetEnvironmentVariable("KINX_LONG") is null ? 3 : 100;
    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    public static TheoryData<string> Stacks { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "stacks"), "*.yaml")
            .Concat(Golden.Cases(GoldenFolder).Select(name => Path.Combine(GoldenFolder, name, "stack.yaml")).Where(File.Exists))
            .Concat(FeatureTable.Stacks)
            .Where(file => StackLoader.IsStackFile(file) && !file.Contains("/invalid-", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file)),
    ];

    private static string GoldenFolder => Path.Combine(RepositoryFolder.Root, "tests", "Kinx.LbInfra.Tests", "Golden");

    [Theory]
    [MemberData(nameof(Stacks))]
    public void Render_ShuffledKeys_GivesTheSameBytes(string path)
    {
        var file = Path.Combine(RepositoryFolder.Root, path);
        var stack = StackTreeCheck.One(file).Value.ShouldNotBeNull();
        var site = Path.Combine(Path.GetDirectoryName(file)!, "sites", $"{stack.Stack.Site}.yaml");
        var expected = Rendered(stack);

        for (var seed = 0; seed < Count; seed++)
        {
            using var folder = new StackFolder();
            File.WriteAllText(Path.Combine(folder.Path, "sites", Path.GetFileName(site)), Shuffled(site, new Random(seed)));
            var text = Shuffled(file, new Random(seed));
            var check = StackTreeCheck.One(folder.Write(Path.GetFileName(file), text));
            check.HasErrors.ShouldBeFalse(text);
            Rendered(check.Value!).ShouldBe(expected, $"seed {seed.ToString(CultureInfo.InvariantCulture)}\n{text}");
        }
    }

    private static List<string> Rendered(LoadedStack stack)
    {
        var renderer = new NodeRenderer(Templates);
        return
        [
            .. from loadBalancer in stack.Stack.LoadBalancers
               let addresses = StandInAddresses.For(stack, loadBalancer)
               from index in Enumerable.Range(0, loadBalancer.NodeCount)
               select ConfigScript.Render(renderer.Render(stack, loadBalancer, index, addresses, KeyFingerprints.StandIn)),
        ];
    }

    private static string Shuffled(string file, Random random)
    {
        var stream = new YamlStream();
        using (var reader = new StreamReader(file)) stream.Load(reader);
        Shuffle(stream.Documents[0].RootNode, random);
        using var writer = new StringWriter();
        stream.Save(writer, assignAnchors: false);
        return writer.ToString();
    }

    private static void Shuffle(YamlNode node, Random random)
    {
        foreach (var child in Children(node)) Shuffle(child, random);
        if (node is not YamlMappingNode mapping) return;
        var entries = mapping.Children.ToArray();
        random.Shuffle(entries);
        mapping.Children.Clear();
        foreach (var entry in entries) mapping.Children.Add(entry);
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMappingNode mapping => mapping.Children.Values,
        YamlSequenceNode sequence => sequence.Children,
        _ => [],
    };
}
