using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Status;

/// <summary>The state of the nodes, which the runner writes to <c>runner.json</c> in the lab's folder whenever it changes.</summary>
internal sealed record RunnerStatus(IReadOnlyList<LabPartStatus> Nodes)
{
    /// <summary>No nodes when there is no such file.</summary>
    public static RunnerStatus Read(string file)
    {
        if (File.Exists(file)) return JsonSerializer.Deserialize(File.ReadAllText(file), RunnerStatusJson.Default.RunnerStatus)!;
        return new RunnerStatus([]);
    }

    public void Write(string file) => WholeFile.Write(file, JsonSerializer.Serialize(this, RunnerStatusJson.Default.RunnerStatus));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunnerStatus))]
internal sealed partial class RunnerStatusJson : JsonSerializerContext;
