using System.Text.Json;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.State.Files;

/// <summary>What <c>history</c> keeps about a finished run. Source: Pulumi's <c>pkg/backend/updates.go</c>, <c>UpdateInfo</c>.</summary>
internal sealed record HistoryRecord
{
    /// <summary><c>update</c> or <c>destroy</c>.</summary>
    public required string Kind { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    public required string Message { get; init; }

    public required bool Succeeded { get; init; }

    public required IReadOnlyDictionary<StepKind, int> Changes { get; init; }

    public required IReadOnlyDictionary<string, ConfigValue> Config { get; init; }

    public byte[] ToJson() => StateJson.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Kind);
        writer.WriteNumber("startTime", Start.ToUnixTimeSeconds());
        writer.WriteString("message", Message);
        writer.WriteStartObject("environment");
        writer.WriteString("exec.kind", "lbinfra");
        writer.WriteEndObject();
        WriteConfig(writer);
        writer.WriteNumber("version", 0);
        writer.WriteString("result", Succeeded ? "succeeded" : "failed");
        writer.WriteNumber("endTime", End.ToUnixTimeSeconds());
        writer.WriteStartObject("resourceChanges");
        foreach (var (kind, count) in Changes.Where(change => change.Value > 0).OrderBy(change => change.Key))
        {
            writer.WriteNumber(kind.ToString().ToLowerInvariant(), count);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    // Secrets are written encrypted. Those without a ciphertext are left out.
    private void WriteConfig(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("config");
        var shown = Config.Where(item => !item.Value.IsSecret || item.Value.Ciphertext is not null);
        foreach (var (key, value) in shown.OrderBy(item => item.Key, StringComparer.Ordinal))
        {
            if (value.Ciphertext is null)
            {
                writer.WriteString(key, value.Value);
                continue;
            }

            writer.WriteStartObject(key);
            writer.WriteString("secure", value.Ciphertext);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
