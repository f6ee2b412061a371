using System.Text;
using Google.Protobuf.WellKnownTypes;
using Kinx.Pulumi.Rpc.Messages;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>Registered resources as text for review: type, name, parent, provider, dependencies, options and inputs.</summary>
internal static class ResourceText
{
    public static string Render(IEnumerable<RegisterResourceRequest> resources)
    {
        var all = resources.ToList();
        var names = ValueText.Names(all);
        var text = new StringBuilder();
        foreach (var resource in all.OrderBy(ProgramUrn.Of, StringComparer.Ordinal)) Write(text, resource, names);
        return text.ToString();
    }

    private static void Write(StringBuilder text, RegisterResourceRequest resource, Dictionary<string, string> names)
    {
        Line(text, 0, $"{resource.Type} {resource.Name}");
        foreach (var setting in Settings(resource)) Line(text, 1, setting);
        foreach (var (name, value) in resource.Object.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Line(text, 1, $"{name} = {Input(name, value, names)}");
        }

        text.Append('\n');
    }

    /// <summary>All but type, name and inputs.</summary>
    public static IEnumerable<string> Settings(RegisterResourceRequest resource)
    {
        yield return $"parent: {ProgramUrn.Short(resource.Parent)}";
        if (resource.Provider.Length > 0) yield return $"provider: {ProgramUrn.Short(resource.Provider)}";
        if (resource.Version.Length > 0) yield return $"version: {resource.Version}";
        if (resource.Providers.Count > 0) yield return $"providers: {Sorted(resource.Providers.Values)}";
        if (resource.Dependencies.Count > 0) yield return $"dependencies: {Sorted(resource.Dependencies)}";
        if (string.Join(", ", Options(resource)) is { Length: > 0 } options) yield return $"options: {options}";
    }

    private static string Sorted(IEnumerable<string> urns) =>
        string.Join(", ", urns.Select(ProgramUrn.Short).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Options(RegisterResourceRequest resource)
    {
        if (resource.Protect) yield return "protect";
        if (resource.DeleteBeforeReplace) yield return "deleteBeforeReplace";
        if (resource.IgnoreChanges.Count > 0) yield return $"ignoreChanges [{string.Join(' ', resource.IgnoreChanges)}]";
        if (resource.ReplaceOnChanges.Count > 0) yield return $"replaceOnChanges [{string.Join(' ', resource.ReplaceOnChanges)}]";
        if (resource.AdditionalSecretOutputs.Count > 0)
        {
            yield return $"secretOutputs [{string.Join(' ', resource.AdditionalSecretOutputs)}]";
        }

        if (resource.CustomTimeouts is { Create.Length: > 0 } timeouts)
        {
            yield return $"timeouts [create {timeouts.Create} delete {timeouts.Delete}]";
        }
    }

    private static string Input(string name, Value value, Dictionary<string, string> names) => (name, value.KindCase) switch
    {
        // The files of a node have their own golden files.
        ("stdin", Value.KindOneofCase.StringValue) when value.StringValue.StartsWith(
            "#!/bin/sh\n# The configuration of ", StringComparison.Ordinal) =>
            "(the configuration)",
        _ => ValueText.Of(name, value, names),
    };

    private static void Line(StringBuilder text, int level, string line) => text.Append(' ', level * 2).Append(line).Append('\n');
}
