using System.Text.Json;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.OpenStack.Clouds;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.Engine.State.Settings;

/// <summary>
/// A stack's settings file, <c>Pulumi.STACK.yaml</c>: the encryption salt and the configuration, in the Pulumi CLI's format. Changes are
/// made in the text, so that comments and everything that this engine does not know stay as they are.
/// </summary>
public sealed class StackSettings
{
    private const string SaltKey = "encryptionsalt";
    private const string ConfigKey = "config";

    private readonly string _file;
    private string _text;
    private YamlMappingNode _root;

    private StackSettings(string file, string text)
    {
        (_file, _text, _root) = (file, text, SettingsYaml.Parse(file, text));
        if (Foreign() is not { } foreign) return;
        throw new StateException($"{foreign}, which this engine cannot do: use the Pulumi CLI for this stack");
    }

    /// <summary><c>v1:SALT:v1:NONCE:CIPHERTEXT</c>; null: none yet, since the stack has no secrets and was never deployed.</summary>
    public string? EncryptionSalt => (SettingsYaml.Child(_root, SaltKey) as YamlScalarNode)?.Value;

    /// <summary>Whether any value is encrypted, or contains one that is.</summary>
    public bool HasSecrets => ConfigEntries().Any(entry => IsSecret(entry.Value));

    /// <summary>Reads the file. A missing file counts as one without settings.</summary>
    /// <param name="file">Such as <c>stacks/Pulumi.acme.yaml</c>.</param>
    /// <exception cref="StateException">
    /// The file is not YAML in UTF-8, or not a mapping; or it needs Pulumi ESC, or a secrets provider other than a passphrase.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StackSettings Load(string file)
    {
        try
        {
            return new StackSettings(file, File.Exists(file) ? Utf8File.Read(file) : "");
        }
        catch (InvalidDataException exception)
        {
            throw new StateException($"the settings file is not UTF-8: {exception.Message}", exception);
        }
    }

    /// <summary>All values by full key, such as <c>lbinfra:sshKey</c>, decrypted. Objects and lists become JSON text.</summary>
    /// <param name="secrets">Decrypts the values under <c>secure:</c>.</param>
    /// <exception cref="SecretsException">The passphrase is wrong, or a ciphertext is damaged.</exception>
    public IReadOnlyDictionary<string, ConfigValue> ReadConfig(ISecretsManager secrets) =>
        ConfigEntries().ToDictionary(entry => entry.Key, entry => ValueOf(entry.Value, secrets), StringComparer.Ordinal);

    /// <summary>Adds the salt or replaces it. <see cref="Save"/> writes it.</summary>
    /// <param name="salt">In the form <c>v1:SALT:v1:NONCE:CIPHERTEXT</c>.</param>
    /// <exception cref="StateException">The file's top level is written in braces.</exception>
    public void SetEncryptionSalt(string salt) => Edit(YamlTextEdit.Set(_text, _root, [SaltKey], " " + salt));

    /// <summary>Adds a plain value or replaces it. <see cref="Save"/> writes it.</summary>
    /// <param name="key">The full key, such as <c>lbinfra:sshKey</c>.</param>
    /// <param name="value">Any text.</param>
    /// <exception cref="StateException">The configuration is written in braces.</exception>
    public void SetPlain(string key, string value) =>
        Edit(YamlTextEdit.Set(_text, _root, [ConfigKey, key], " " + JsonValue.Create(value).ToJsonString()));

    /// <summary>Adds a value encrypted under <c>secure:</c>, or replaces it. <see cref="Save"/> writes it.</summary>
    /// <param name="key">The full key, such as <c>lbinfra:sshKey</c>.</param>
    /// <param name="value">Any text.</param>
    /// <param name="secrets">Encrypts the value.</param>
    /// <exception cref="SecretsException">The passphrase is wrong.</exception>
    /// <exception cref="StateException">The configuration is written in braces.</exception>
    public void SetSecret(string key, string value, ISecretsManager secrets) =>
        Edit(YamlTextEdit.Set(_text, _root, [ConfigKey, key], "\n    secure: " + secrets.Encrypt(value)));

    /// <summary>Writes the file atomically, readable by everyone.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written.</exception>
    public void Save() => AtomicFile.WriteShared(Path.GetFullPath(_file), System.Text.Encoding.UTF8.GetBytes(_text));

    // What the file asks for beyond a passphrase and its own values.
    private string? Foreign()
    {
        if (SettingsYaml.Child(_root, "environment") is not (null or YamlScalarNode { Value: "" or null }))
        {
            return $"'{_file}' takes values from Pulumi ESC (environment)";
        }

        var provider = (SettingsYaml.Child(_root, "secretsprovider") as YamlScalarNode)?.Value;
        if (provider is not (null or "" or "default" or "passphrase")) return $"'{_file}' has its secrets encrypted by '{provider}'";
        var hasKey = SettingsYaml.Child(_root, "encryptedkey") is YamlScalarNode { Value.Length: > 0 };
        return hasKey ? $"'{_file}' has its secrets encrypted by a key of another secrets provider (encryptedkey)" : null;
    }

    private void Edit(string text) => (_text, _root) = (text, SettingsYaml.Parse(_file, text));

    private IEnumerable<KeyValuePair<string, YamlNode>> ConfigEntries()
    {
        if (SettingsYaml.Child(_root, ConfigKey) is YamlMappingNode config)
        {
            return config.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value ?? "", child.Value));
        }

        return [];
    }

    private static ConfigValue ValueOf(YamlNode node, ISecretsManager secrets) => node switch
    {
        YamlScalarNode scalar => new ConfigValue(scalar.Value ?? ""),
        YamlMappingNode mapping when CiphertextOf(mapping) is { } ciphertext =>
            new ConfigValue(secrets.Decrypt(ciphertext), true, ciphertext),
        _ => new ConfigValue(JsonOf(node, secrets)?.ToJsonString() ?? "null", IsSecret(node)),
    };

    private static JsonNode? JsonOf(YamlNode node, ISecretsManager secrets) => node switch
    {
        YamlMappingNode mapping when CiphertextOf(mapping) is { } ciphertext => JsonValue.Create(secrets.Decrypt(ciphertext)),
        YamlMappingNode mapping =>
            new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(child.Key.ToString(), JsonOf(child.Value, secrets)))),
        YamlSequenceNode sequence => new JsonArray([.. sequence.Children.Select(child => JsonOf(child, secrets))]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => PlainScalar(text ?? ""),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };

    // Unquoted numbers, booleans and null keep their types, as in the Pulumi CLI.
    private static JsonValue? PlainScalar(string text)
    {
        if (text is "" or "null" or "~") return null;
        if (text is "true" or "false") return JsonValue.Create(text == "true");
        try
        {
            return JsonNode.Parse(text) is JsonValue value && value.GetValueKind() == JsonValueKind.Number ? value : JsonValue.Create(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private static bool IsSecret(YamlNode node) => node switch
    {
        YamlMappingNode mapping => CiphertextOf(mapping) is not null || mapping.Children.Values.Any(IsSecret),
        YamlSequenceNode sequence => sequence.Children.Any(IsSecret),
        _ => false,
    };

    private static string? CiphertextOf(YamlMappingNode mapping) =>
        mapping.Children.Count == 1 ? (SettingsYaml.Child(mapping, "secure") as YamlScalarNode)?.Value : null;
}
