using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>
/// Values of inputs and outputs as text for review: ids by the name of their resource, secrets and unknowns as what they are.
/// </summary>
internal static class ValueText
{
    private const string SecretMark = "4dabf18193072939515e22adb298388d";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    // Scripts for files that have their own golden cases.
    private static readonly string[] Hashes = ["base_generation", "generation"];

    /// <summary>The resources by their ids.</summary>
    public static Dictionary<string, string> Names(IEnumerable<RegisterResourceRequest> resources) =>
        resources.Select(ProgramUrn.Of).ToDictionary(StandInEngine.IdOf, ProgramUrn.Short);

    public static string Of(string name, Value value, Dictionary<string, string> names) =>
        IsHash(name, value) ? "(hash)" : Of(value, names);

    private static bool IsHash(string name, Value value) =>
        Hashes.Contains(name) && value.KindCase == Value.KindOneofCase.StringValue && value.StringValue != Unknown;

    private static IEnumerable<string> Fields(Struct value, Dictionary<string, string> names) =>
        value.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {Of(field.Key, field.Value, names)}");

    private static string Of(Value value, Dictionary<string, string> names) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue when value.StructValue.Fields.ContainsKey(SecretMark) => "(secret)",
        Value.KindOneofCase.StructValue => $"{{{string.Join(", ", Fields(value.StructValue, names))}}}",
        Value.KindOneofCase.ListValue => $"[{string.Join(", ", value.ListValue.Values.Select(item => Of(item, names)))}]",
        Value.KindOneofCase.StringValue => value.StringValue == Unknown ? "(unknown)" : $"\"{Named(value.StringValue, names)}\"",
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString(CultureInfo.InvariantCulture),
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        _ => "null",
    };

    private static string Named(string text, Dictionary<string, string> names) =>
        names.Aggregate(text, (current, name) => current.Replace(name.Key, $"<{name.Value}>", StringComparison.Ordinal));
}
