using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.Lab.Places;

namespace Kinx.LbInfra.Lab.Holding;

/// <summary>How a start ended: a message from the runner to the command that waits for it.</summary>
/// <param name="Error">Null when everything is ready.</param>
/// <param name="Hint">What the user can do about the error; null when there is none.</param>
internal sealed record LabOutcome(string? Error, string? Hint)
{
    public static LabOutcome Ready { get; } = new(null, null);

    /// <summary>Null while the lab is starting.</summary>
    public static LabOutcome? Read(string file) =>
        File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), LabOutcomeJson.Default.LabOutcome) : null;

    public void Write(string file) => WholeFile.Write(file, JsonSerializer.Serialize(this, LabOutcomeJson.Default.LabOutcome));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LabOutcome))]
internal sealed partial class LabOutcomeJson : JsonSerializerContext;
