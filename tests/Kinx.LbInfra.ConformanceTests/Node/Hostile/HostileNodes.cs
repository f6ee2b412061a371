using Kinx.LbInfra.Testing.Fields;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>
/// Nodes with a hostile text in every field of the language that accepts one: a dozen texts in turn, or all of them with KINX_LONG=1. They
/// are made once for all tests; most of the time goes into finding out which texts are accepted.
/// </summary>
public sealed class HostileNodes : IDisposable
{
    private const int TextsOfPlace = 12;

    // The others differ in the site's BGP only, whose fields take no text.
    private const int Documents = 3;
    private const int Combined = 50;
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("KINX_LONG") == "1";
    private static readonly ParallelOptions Both = new() { MaxDegreeOfParallelism = 2 };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hostile-");
    private readonly Lazy<IReadOnlyList<HostileNode>> _all;

    public HostileNodes() => _all = new Lazy<IReadOnlyList<HostileNode>>(Make);

    internal IReadOnlyList<HostileNode> All => _all.Value;

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        if (!_all.IsValueCreated) return;
        foreach (var node in All.SelectMany(item => new[] { item.Harmless, item.Node }).Distinct()) node.Dispose();
    }

    /// <summary>Runs an action for each node, two at a time.</summary>
    internal Task ForEach(Func<HostileNode, Task> check) => Parallel.ForEachAsync(All, Both, async (node, _) => await check(node));

    private List<HostileNode> Make()
    {
        var documents = IsLong ? EveryField.Documents : [.. EveryField.Documents.Take(Documents)];
        return [.. documents.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Of).SelectMany(nodes => nodes)];
    }

    private List<HostileNode> Of(Document document, int number)
    {
        var folder = Path.Combine(_folder.FullName, $"{number}");
        var harmless = document.Process(folder).Nodes.Select(node => new StagedNode(node)).ToList();
        return
        [
            .. HostileDocument.Of(document, Texts, IsLong ? int.MaxValue : TextsOfPlace, folder).Select((hostile, round) =>
            {
                var index = round % harmless.Count;
                return new HostileNode(harmless[index], new StagedNode(hostile.Hostile.Process(folder).Nodes[index]), hostile.Texts);
            }),
        ];
    }

    private static IReadOnlyList<string> Texts(int place) =>
        IsLong ? [.. HostileText.All, .. HostileText.Combined((ulong)place, Combined)] : HostileText.Third(place);
}
