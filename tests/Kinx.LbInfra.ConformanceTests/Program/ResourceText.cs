using System.Globalization;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>Registered resources as text for review: type, name, parent, provider, dependencies, options and inputs.</summary>
internal static class ResourceText
{
    private const string SecretMark = "4dabf18193072939515e22adb298388d";
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    public static string Render(IEnumerable<RegisterResourceRequest> resources)
    {
        var all = resources.ToList();
        var names = all.ToDictionary(request => StandInEngine.IdOf(ProgramUrn.Of(request)), request => ProgramUrn.Short(ProgramUrn.Of(request)));
        var text = new StringBuilder();
        foreach (var resource in all.OrderBy(ProgramUrn.Of, StringComparer.Ordinal))
            Write(text, resource, names);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RegisterResourceRequest resource, Dictionary<string, string> names)
    {
        Line(text, 0, $"{resource.Type} {resource.Name}");
        Line(text, 1, $"parent: {ProgramUrn.Short(resource.Parent)}");
        if (resource.Provider.Length > 0) Line(text, 1, $"provider: {ProgramUrn.Short(resource.Provider)}");
        if (resource.Version.Length > 0) Line(text, 1, $"version: {resource.Version}");
        List(text, "providers", resource.Providers.Values.Select(ProgramUrn.Short));
        List(text, "dependencies", resource.Dependencies.Select(ProgramUrn.Short));
        List(text, "options", Options(resource), sorted: false);
        foreach (var (name, value) in resource.Object.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            Line(text, 1, $"{name} = {Input(name, value, names)}");
        text.Append('\n');
    }

    private static IEnumerable<string> Options(RegisterResourceRequest resource)
    {
        if (resource.Protect) yield return "protect";
        if (resource.DeleteBeforeReplace) yield return "deleteBeforeReplace";
        if (resource.IgnoreChanges.Count > 0) yield return $"ignoreChanges [{string.Join(' ', resource.IgnoreChanges)}]";
        if (resource.ReplaceOnChanges.Count > 0) yield return $"replaceOnChanges [{string.Join(' ', resource.ReplaceOnChanges)}]";
        if (resource.AdditionalSecretOutputs.Count > 0) yield return $"secretOutputs [{string.Join(' ', resource.AdditionalSecretOutputs)}]";
        if (resource.CustomTimeouts is { Create.Length: > 0 } timeouts) yield return $"timeouts [create {timeouts.Create} delete {timeouts.Delete}]";
    }

    private static string Input(string name, Value value, Dictionary<string, string> names) => (name, value.KindCase) switch
    {
        // What lies on a node has golden files of its own.
        ("stdin", Value.KindOneofCase.StringValue) when value.StringValue.StartsWith("#!/bin/sh\n# The configuration of ", StringComparison.Ordinal) =>
            "(the configuration)",
        _ => Plain(value, names),
    };

    private static string Plain(Value value, Dictionary<string, string> names) => value.KindCase switch
    {
        Value.KindOneofCase.StructValue when value.StructValue.Fields.ContainsKey(SecretMark) => "(secret)",
        Value.KindOneofCase.StructValue => $"{{{string.Join(", ", value.StructValue.Fields.OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => $"{field.Key}: {(field.Key == "base_generation" ? "(hash)" : Plain(field.Value, names))}"))}}}",
        Value.KindOneofCase.ListValue => $"[{string.Join(", ", value.ListValue.Values.Select(item => Plain(item, names)))}]",
        Value.KindOneofCase.StringValue => value.StringValue == Unknown ? "(unknown)" : $"\"{Named(value.StringValue, names)}\"",
        Value.KindOneofCase.NumberValue => value.NumberValue.ToString(CultureInfo.InvariantCulture),
        Value.KindOneofCase.BoolValue => value.BoolValue ? "true" : "false",
        _ => "null",
    };

    private static string Named(string text, Dictionary<string, string> names) =>
        names.Aggregate(text, (current, name) => current.Replace(name.Key, $"<{name.Value}>", StringComparison.Ordinal));

    private static void List(StringBuilder text, string label, IEnumerable<string> items, bool sorted = true)
    {
        var all = sorted ? items.Order(StringComparer.Ordinal).ToList() : [.. items];
        if (all.Count > 0) Line(text, 1, $"{label}: {string.Join(", ", all)}");
    }

    private static void Line(StringBuilder text, int level, string line) => text.Append(' ', level * 2).Append(line).Append('\n');
}
