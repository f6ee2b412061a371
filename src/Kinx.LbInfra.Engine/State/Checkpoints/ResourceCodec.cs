using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>Entries of the state as JSON. Each entry is encoded once; later writes reuse the bytes.</summary>
internal sealed class ResourceCodec(StatePropertyCodec properties)
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        [
            "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "external", "dependencies", "initErrors",
            "provider", "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "customTimeouts", "retainOnDelete",
            "deletedWith", "created", "modified", "ignoreChanges", "replaceOnChanges",
        ],
        StringComparer.Ordinal);

    private readonly ConditionalWeakTable<ResourceState, byte[]> _written = [];

    public ResourceState Read(JsonElement element)
    {
        var urn = StateJson.TextOf(element, "urn")
            ?? throw new StateException("an entry of the state has no URN; restore the state from a backup");
        return new ResourceState
        {
            Urn = urn,
            Type = StateJson.TextOf(element, "type") ?? "",
            Custom = StateJson.FlagOf(element, "custom"),
            Id = StateJson.TextOf(element, "id") ?? "",
            Inputs = ReadProperties(element, urn, "inputs"),
            Outputs = ReadProperties(element, urn, "outputs"),
            Parent = StateJson.TextOf(element, "parent"),
            Delete = StateJson.FlagOf(element, "delete"),
            PendingReplacement = StateJson.FlagOf(element, "pendingReplacement"),
            External = StateJson.FlagOf(element, "external"),
            Protect = StateJson.FlagOf(element, "protect"),
            RetainOnDelete = StateJson.FlagOf(element, "retainOnDelete"),
            DeletedWith = StateJson.TextOf(element, "deletedWith"),
            Dependencies = StateJson.TextsOf(element, "dependencies"),
            PropertyDependencies = ReadPropertyDependencies(element),
            InitErrors = StateJson.TextsOf(element, "initErrors"),
            Provider = StateJson.TextOf(element, "provider"),
            AdditionalSecretOutputs = StateJson.TextsOf(element, "additionalSecretOutputs"),
            Timeouts = ReadTimeouts(element),
            IgnoreChanges = StateJson.TextsOf(element, "ignoreChanges"),
            ReplaceOnChanges = StateJson.TextsOf(element, "replaceOnChanges"),
            Created = StateJson.TextOf(element, "created"),
            Modified = StateJson.TextOf(element, "modified"),
            Others = StateJson.OthersOf(element, Known),
        };
    }

    public void Write(Utf8JsonWriter writer, ResourceState state) =>
        writer.WriteRawValue(_written.GetValue(state, entry => StateJson.Bytes(inner => Encode(inner, entry))), skipInputValidation: true);

    private void Encode(Utf8JsonWriter writer, ResourceState state)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", state.Urn);
        writer.WriteBoolean("custom", state.Custom);
        WriteFlag(writer, "delete", state.Delete);
        WriteText(writer, "id", state.Id);
        writer.WriteString("type", state.Type);
        WriteProperties(writer, state.Urn, "inputs", state.Inputs);
        WriteProperties(writer, state.Urn, "outputs", state.Outputs);
        WriteText(writer, "parent", state.Parent);
        WriteFlag(writer, "protect", state.Protect);
        WriteFlag(writer, "external", state.External);
        StateJson.WriteTexts(writer, "dependencies", state.Dependencies);
        StateJson.WriteTexts(writer, "initErrors", state.InitErrors);
        WriteText(writer, "provider", state.Provider);
        WritePropertyDependencies(writer, state.PropertyDependencies);
        WriteFlag(writer, "pendingReplacement", state.PendingReplacement);
        StateJson.WriteTexts(writer, "additionalSecretOutputs", state.AdditionalSecretOutputs);
        WriteTimeouts(writer, state.Timeouts);
        WriteFlag(writer, "retainOnDelete", state.RetainOnDelete);
        WriteText(writer, "deletedWith", state.DeletedWith);
        WriteText(writer, "created", state.Created);
        WriteText(writer, "modified", state.Modified);
        StateJson.WriteTexts(writer, "ignoreChanges", state.IgnoreChanges);
        StateJson.WriteTexts(writer, "replaceOnChanges", state.ReplaceOnChanges);
        StateJson.WriteOthers(writer, state.Others);
        writer.WriteEndObject();
    }

    private PropertyMap ReadProperties(JsonElement element, string urn, string name)
    {
        if (element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object)
        {
            return properties.ReadMap($"{urn}.{name}", value);
        }

        return PropertyMap.Empty;
    }

    private void WriteProperties(Utf8JsonWriter writer, string urn, string name, PropertyMap map)
    {
        if (map.Count == 0) return;
        writer.WritePropertyName(name);
        properties.WriteMap(writer, $"{urn}.{name}", map);
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadPropertyDependencies(JsonElement element)
    {
        if (element.TryGetProperty("propertyDependencies", out var value) && value.ValueKind == JsonValueKind.Object)
        {
            return value.EnumerateObject().ToImmutableSortedDictionary(
                member => member.Name, member => Urns(member.Value), StringComparer.Ordinal);
        }

        return ResourceState.NoDependencies;
    }

    private static ImmutableArray<string> Urns(JsonElement value) => value.ValueKind == JsonValueKind.Array ? StateJson.Texts(value) : [];

    private static void WritePropertyDependencies(
        Utf8JsonWriter writer, ImmutableSortedDictionary<string, ImmutableArray<string>> dependencies)
    {
        if (dependencies.IsEmpty) return;
        writer.WriteStartObject("propertyDependencies");
        foreach (var (name, urns) in dependencies)
        {
            writer.WriteStartArray(name);
            foreach (var urn in urns) writer.WriteStringValue(urn);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static CustomTimeouts ReadTimeouts(JsonElement element)
    {
        if (element.TryGetProperty("customTimeouts", out var value) && value.ValueKind == JsonValueKind.Object)
        {
            return new CustomTimeouts(Seconds(value, "create"), Seconds(value, "update"), Seconds(value, "delete"), Seconds(value, "read"));
        }

        return CustomTimeouts.None;
    }

    private static TimeSpan? Seconds(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.GetDouble() > 0 ? TimeSpan.FromSeconds(value.GetDouble()) : null;

    private static void WriteTimeouts(Utf8JsonWriter writer, CustomTimeouts timeouts)
    {
        if (timeouts == CustomTimeouts.None) return;
        writer.WriteStartObject("customTimeouts");
        WriteSeconds(writer, "create", timeouts.Create);
        WriteSeconds(writer, "update", timeouts.Update);
        WriteSeconds(writer, "delete", timeouts.Delete);
        WriteSeconds(writer, "read", timeouts.Read);
        writer.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter writer, string name, TimeSpan? time)
    {
        if (time is { } value) writer.WriteNumber(name, value.TotalSeconds);
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) writer.WriteString(name, text);
    }

    private static void WriteFlag(Utf8JsonWriter writer, string name, bool flag)
    {
        if (flag) writer.WriteBoolean(name, true);
    }
}
