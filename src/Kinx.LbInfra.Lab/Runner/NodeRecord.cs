using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>What the runner knows of a node, kept in its folder so that the next runner goes on with it.</summary>
/// <param name="Definition">As it was last seen in the cloud.</param>
/// <param name="Updated">The server's time of change when its actions were last read.</param>
/// <param name="DoneActions">Request ids of the actions that the node followed.</param>
internal sealed record NodeRecord(NodeDefinition Definition, NodeIntent Intent, string Updated, IReadOnlyList<string> DoneActions)
{
    private const string FileName = "node.json";

    /// <summary>All nodes that an earlier runner left.</summary>
    public static IReadOnlyList<NodeRecord> ReadAll(LabPaths paths) => !Directory.Exists(paths.NodesFolder)
        ? []
        : [.. Directory.EnumerateDirectories(paths.NodesFolder)
            .Select(folder => Path.Combine(folder, FileName))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize(File.ReadAllText(file), NodeRecordJson.Default.NodeRecord)!)];

    /// <summary>In one step, so that a reader never sees a part.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FileName);
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this, NodeRecordJson.Default.NodeRecord));
        File.Move(file + ".new", file, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(NodeRecord))]
internal sealed partial class NodeRecordJson : JsonSerializerContext;
