using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>How a start ended, as the runner tells it to the command that waits.</summary>
/// <param name="Error">Null: everything is ready.</param>
internal sealed record LabOutcome(string? Error, string? Hint)
{
    public static LabOutcome Ready { get; } = new(null, null);

    /// <summary>Null while the start goes on.</summary>
    public static LabOutcome? Read(string file)
    {
        if (!File.Exists(file)) return null;
        var json = JsonNode.Parse(File.ReadAllText(file))!;
        return new LabOutcome(json["error"]?.GetValue<string>(), json["hint"]?.GetValue<string>());
    }

    /// <summary>In one step, so that a reader never sees a part.</summary>
    public void Write(string file)
    {
        var json = new JsonObject { ["error"] = Error, ["hint"] = Hint };
        File.WriteAllText(file + ".new", json.ToJsonString(JsonSerializerOptions.Default));
        File.Move(file + ".new", file, overwrite: true);
    }
}
