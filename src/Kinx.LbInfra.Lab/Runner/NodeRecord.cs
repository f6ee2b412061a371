using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.Lab.Nodes;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>What the runner knows about a node. It is a file in the node's folder, so that the next runner can take over.</summary>
/// <param name="Definition">The server as it was last seen in the cloud.</param>
/// <param name="Intent">What the runner is about to do.</param>
/// <param name="Updated">The server's <c>updated</c> time when its actions were last read.</param>
/// <param name="DoneActions">Request ids of the actions that the node has followed.</param>
internal sealed record NodeRecord(NodeDefinition Definition, NodeIntent Intent, string Updated, IReadOnlyList<string> DoneActions)
{
    private const string FileName = "node.json";

    /// <summary>The records of all nodes, also those of an earlier runner.</summary>
    public static IReadOnlyList<NodeRecord> ReadAll(LabPaths paths)
    {
        if (!Directory.Exists(paths.NodesFolder)) return [];
        return [.. Directory.EnumerateDirectories(paths.NodesFolder)
            .Select(folder => Path.Combine(folder, FileName))
            .Where(File.Exists)
            .Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize(File.ReadAllText(file), NodeRecordJson.Default.NodeRecord)!)];
    }

    /// <summary>Writes the record into the node's folder.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        WholeFile.Write(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, NodeRecordJson.Default.NodeRecord));
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(NodeRecord))]
internal sealed partial class NodeRecordJson : JsonSerializerContext;
