using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Lab.Status;

/// <summary>What the runner knows of nodes and switches; the runner writes it to <c>runner.json</c> in the lab's folder whenever it changes.</summary>
public sealed record RunnerStatus(IReadOnlyList<LabPartStatus> Nodes, IReadOnlyList<LabPartStatus> Switches)
{
    /// <summary>No node, no switch; also when there is no such file.</summary>
    public static RunnerStatus Read(string file) => File.Exists(file)
        ? JsonSerializer.Deserialize(File.ReadAllText(file), RunnerStatusJson.Default.RunnerStatus)!
        : new RunnerStatus([], []);

    /// <summary>In one step, so that a reader never sees a part.</summary>
    public void Write(string file)
    {
        File.WriteAllText(file + ".new", JsonSerializer.Serialize(this, RunnerStatusJson.Default.RunnerStatus));
        File.Move(file + ".new", file, overwrite: true);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RunnerStatus))]
internal sealed partial class RunnerStatusJson : JsonSerializerContext;
