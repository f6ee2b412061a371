using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>The result of a Check or Diff as one text, so that ours and the recorded one compare and a difference can be read.</summary>
internal static partial class CallOutcome
{
    public static string Recorded(JsonElement line, bool keepSecrets)
    {
        if (line.TryGetProperty("error", out _)) return "error";
        var response = line.GetProperty("response");
        if (line.GetProperty("call").GetString() == "Diff") return RecordedDiff(response);
        var failures = response.TryGetProperty("failures", out var list) ? list.EnumerateArray().Select(Failure) : [];
        return Check(RecordedProperties.Member(response, "inputs"), failures, keepSecrets);
    }

    public static string Of(CheckResult result, bool keepSecrets) =>
        Check(result.Inputs, result.Failures.Select(failure => Failure(failure.Property, failure.Reason)), keepSecrets);

    public static string Of(DiffResult result) => Diff(
        result.Changes == DiffChanges.Some,
        (result.Detailed ?? new Dictionary<string, PropertyDiffKind>()).Select(change => $"{change.Key}: {Wire(change.Value)}"),
        result.Replaces,
        result.DeleteBeforeReplace);

    private static string Check(PropertyMap inputs, IEnumerable<string> failures, bool keepSecrets)
    {
        if (!keepSecrets) inputs = RecordedProperties.WithoutSecrets(inputs);
        return $"{Text(PropertyValue.Of(inputs))} failures [{string.Join(", ", failures.Order(StringComparer.Ordinal))}]";
    }

    private static string RecordedDiff(JsonElement response)
    {
        var details = response.TryGetProperty("detailedDiff", out var map)
            ? map.EnumerateObject(
                ).Select(change => $"{change.Name}: {(change.Value.TryGetProperty("kind", out var kind) ? kind.GetString() : "ADD")}")
            : [];
        var replaces = response.TryGetProperty("replaces", out var list) ? list.EnumerateArray().Select(name => name.GetString()!) : [];
        var deleteFirst = response.TryGetProperty("deleteBeforeReplace", out var flag) && flag.GetBoolean();
        return Diff(response.GetProperty("changes").GetString() == "DIFF_SOME", details, replaces, deleteFirst);
    }

    private static string Diff(bool some, IEnumerable<string> details, IEnumerable<string> replaces, bool deleteFirst) =>
        $"{(some ? "some" : "none")} [{string.Join(", ", details.Order(StringComparer.Ordinal))}] replaces "
        + $"[{string.Join(", ", replaces.Order(StringComparer.Ordinal))}]"
        + (deleteFirst ? " delete first" : "");

    private static string Failure(JsonElement failure) => Failure(
        failure.TryGetProperty("property", out var property) ? property.GetString() ?? "" : "", failure.GetProperty("reason").GetString()!);

    // Path and kind: the property, the place named at the end, the first two words.
    private static string Failure(string property, string reason)
    {
        var place = Place().Match(reason).Groups[1].Value;
        return $"{property}|{place}|{string.Join(' ', reason.Split(' ').Take(2))}";
    }

    private static string Wire(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => "ADD",
        PropertyDiffKind.AddReplace => "ADD_REPLACE",
        PropertyDiffKind.Delete => "DELETE",
        PropertyDiffKind.DeleteReplace => "DELETE_REPLACE",
        PropertyDiffKind.Update => "UPDATE",
        _ => "UPDATE_REPLACE",
    };

    private static string Text(PropertyValue value) => value switch
    {
        PropertyValue.StringValue text => GeneratedName().Replace(JsonSerializer.Serialize(text.Value), "$1-GENERATED\""),
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.ListValue list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        PropertyValue.MapValue map => $"{{{string.Join(", ", map.Items.Select(item => $"{item.Key}: {Text(item.Value)}"))}}}",
        PropertyValue.SecretValue secret => $"secret({Text(secret.Element)})",
        PropertyValue.UnknownValue => "unknown",
        _ => "null",
    };

    [GeneratedRegex(@"Examine values at '([^']*)'\.$")]
    private static partial Regex Place();

    // Logical name, hyphen, seven hex digits: compared by shape.
    [GeneratedRegex("^(\"rec-[a-z]+)-[0-9a-f]{7}\"$")]
    private static partial Regex GeneratedName();
}
