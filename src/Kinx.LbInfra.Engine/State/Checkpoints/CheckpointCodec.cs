using System.Collections.Frozen;
using System.Text.Json;
using Kinx.LbInfra.Engine.State.Secrets;

namespace Kinx.LbInfra.Engine.State.Checkpoints;

/// <summary>State files: Pulumi's checkpoint, version 3, on one line.</summary>
internal sealed class CheckpointCodec
{
    private static readonly FrozenSet<string> FileMembers = FrozenSet.ToFrozenSet(["version", "checkpoint"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> ManifestMembers = FrozenSet.ToFrozenSet(["time", "magic", "version"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> SnapshotMembers =
        FrozenSet.ToFrozenSet(["manifest", "secrets_providers", "resources", "pending_operations"], StringComparer.Ordinal);

    private readonly ResourceCodec _resources;

    private CheckpointCodec(ISecretsManager secrets) => _resources = new ResourceCodec(new StatePropertyCodec(secrets));

    /// <summary>For a stack that has no state yet.</summary>
    public static CheckpointCodec ForNew(ISecretsManager secrets) => new(secrets);

    /// <summary>Reads a state file and returns the codec that has to write it.</summary>
    /// <param name="name">The file's name for messages.</param>
    /// <exception cref="StateException">The file is damaged or of another version.</exception>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public static (Checkpoint Checkpoint, CheckpointCodec Codec) Read(string name, ReadOnlyMemory<byte> content, ISecretsManager secrets)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            CheckVersion(name, document.RootElement);
            var manager = ProviderOf(document.RootElement) is { } provider ? secrets.ForDescription(provider) : secrets;
            var codec = new CheckpointCodec(manager);
            return (codec.ReadFile(document.RootElement), codec);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new StateException(
                $"the state file '{name}' is damaged: {exception.Message}; "
                + "the state before the last change is next to it as '.bak', older ones are in 'backups'",
                exception);
        }
    }

    public byte[] Write(Checkpoint checkpoint) => StateJson.Bytes(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", checkpoint.Version);
        writer.WriteStartObject("checkpoint");
        writer.WriteString("stack", checkpoint.Stack);
        if (checkpoint.Latest is { } snapshot) WriteSnapshot(writer, snapshot);
        writer.WriteEndObject();
        StateJson.WriteOthers(writer, checkpoint.Others);
        writer.WriteEndObject();
    });

    private static void CheckVersion(string name, JsonElement file)
    {
        var version = file.TryGetProperty("version", out var value) ? value.GetInt32() : 0;
        if (version > Checkpoint.SupportedVersion)
        {
            throw new StateException(
                $"the state file '{name}' has version {version}; this engine knows versions up to {Checkpoint.SupportedVersion}: "
                + "use the Pulumi CLI that wrote it, or a newer lbinfra");
        }

        if (version is > 0 and < Checkpoint.SupportedVersion)
        {
            throw new StateException(
                $"the state file '{name}' has the old version {version}; any current Pulumi CLI converts it with its next update");
        }
    }

    private static SecretsProvider? ProviderOf(JsonElement file)
    {
        if (Member(file, "checkpoint") is { } checkpoint && Member(checkpoint, "latest") is { } latest
            && Member(latest, "secrets_providers") is { } provider)
        {
            return new SecretsProvider(
                StateJson.TextOf(provider, "type") ?? "", provider.TryGetProperty("state", out var state) ? state.Clone() : default);
        }

        return null;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private Checkpoint ReadFile(JsonElement file)
    {
        var checkpoint = Member(file, "checkpoint");
        return new Checkpoint
        {
            Stack = checkpoint is { } found ? StateJson.TextOf(found, "stack") ?? "" : "",
            Latest = checkpoint is { } holder && Member(holder, "latest") is { } latest ? ReadSnapshot(file, latest) : null,
            Others = StateJson.OthersOf(file, FileMembers),
        };
    }

    private Snapshot ReadSnapshot(JsonElement file, JsonElement latest) => new()
    {
        Manifest = Member(latest, "manifest") is { } manifest
            ? new Manifest(
                StateJson.TextOf(manifest, "time") ?? "",
                StateJson.TextOf(manifest, "magic") ?? "",
                StateJson.TextOf(manifest, "version") ?? "")
            {
                Others = StateJson.OthersOf(manifest, ManifestMembers),
            }
            : throw new StateException("the state has no manifest; restore it from a backup"),
        SecretsProvider = ProviderOf(file),
        Resources = latest.TryGetProperty("resources", out var resources) ? [.. resources.EnumerateArray().Select(_resources.Read)] : [],
        PendingOperations = latest.TryGetProperty("pending_operations", out var pending)
            ? [.. pending.EnumerateArray().Select(ReadPending)]
            : [],
        Others = StateJson.OthersOf(latest, SnapshotMembers),
    };

    private PendingOperation ReadPending(JsonElement element) =>
        new(
            _resources.Read(element.GetProperty("resource")),
            Enum.Parse<PendingKind>(element.GetProperty("type").GetString()!, ignoreCase: true));

    private void WriteSnapshot(Utf8JsonWriter writer, Snapshot snapshot)
    {
        writer.WriteStartObject("latest");
        WriteManifest(writer, snapshot.Manifest);
        if (snapshot.SecretsProvider is { } provider) WriteProvider(writer, provider);
        if (!snapshot.Resources.IsEmpty) WriteAll(writer, "resources", snapshot.Resources, resource => _resources.Write(writer, resource));
        if (!snapshot.PendingOperations.IsEmpty)
        {
            WriteAll(writer, "pending_operations", snapshot.PendingOperations, operation => WritePending(writer, operation));
        }

        StateJson.WriteOthers(writer, snapshot.Others);
        writer.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(item);
        writer.WriteEndArray();
    }

    private static void WriteManifest(Utf8JsonWriter writer, Manifest manifest)
    {
        writer.WriteStartObject("manifest");
        writer.WriteString("time", manifest.Time);
        writer.WriteString("magic", manifest.Magic);
        writer.WriteString("version", manifest.Version);
        StateJson.WriteOthers(writer, manifest.Others);
        writer.WriteEndObject();
    }

    private static void WriteProvider(Utf8JsonWriter writer, SecretsProvider provider)
    {
        writer.WriteStartObject("secrets_providers");
        writer.WriteString("type", provider.Type);
        if (provider.State.ValueKind != JsonValueKind.Undefined)
        {
            writer.WritePropertyName("state");
            provider.State.WriteTo(writer);
        }

        writer.WriteEndObject();
    }

    private void WritePending(Utf8JsonWriter writer, PendingOperation operation)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("resource");
        _resources.Write(writer, operation.Resource);
        writer.WriteString("type", operation.Kind.ToString().ToLowerInvariant());
        writer.WriteEndObject();
    }
}
