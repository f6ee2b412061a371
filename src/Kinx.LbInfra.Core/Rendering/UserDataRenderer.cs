using System.IO.Compression;
using System.Text;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Rendering.TemplateModels;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Secrets;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Rendering;

/// <summary>Renders the user data of a node's first boot: its keys and the whole configuration.</summary>
public sealed class UserDataRenderer(TemplateSet templates)
{
    /// <summary>Nova's limit for the encoded text, in characters.</summary>
    public const int EncodedLimit = 65_535;

    // The Ed25519 keys, two public and one private, have about 600 characters in total and hardly compress.
    private const int MostWithoutKeys = EncodedLimit - 1000;

    private const string Indent = "      ";

    /// <summary>
    /// The cloud-config as plain text; secret, because it contains the private host key. A configuration that is too large for Nova is left
    /// out: such a node boots withdrawn and waits for its Config command.
    /// </summary>
    public string Render(NodeConfiguration configuration, NodeKeys keys)
    {
        var complete = Complete(configuration, keys);
        return Fits(complete, EncodedLimit) ? complete : Render(configuration, keys, null);
    }

    /// <summary>True if the user data contains the configuration; false if it is too large for Nova.</summary>
    public bool HoldsConfiguration(NodeConfiguration configuration, NodeKeys keys) => Fits(Complete(configuration, keys), EncodedLimit);

    /// <summary>The same while the keys are unknown, with a safety margin.</summary>
    public bool HoldsConfiguration(NodeConfiguration configuration) =>
        Fits(Complete(configuration, new NodeKeys("", "", "")), MostWithoutKeys);

    /// <summary>
    /// 12 hexadecimal digits of a hash of everything that only a first boot can install: a node whose base generation has changed must be
    /// replaced. It does not depend on secrets or addresses.
    /// </summary>
    /// <param name="nodeName">Name of the server.</param>
    /// <param name="loginUser">The user that logs in over SSH.</param>
    /// <param name="hostPublicKey">The host's public key, which identifies the private one.</param>
    /// <param name="loginPublicKey">Public SSH key of that user.</param>
    public string BaseGeneration(string nodeName, string loginUser, string hostPublicKey, string loginPublicKey)
    {
        var withoutFiles = new NodeConfiguration(nodeName, "", []) { LoginUser = loginUser };
        var text = Render(withoutFiles, new NodeKeys("", hostPublicKey, loginPublicKey), null);
        return HashPrefix.Of(text, NodeConfiguration.GenerationLength);
    }

    /// <summary>Compresses a text and encodes it in base64, as cloud-init and Nova expect it. Equal texts give equal results.</summary>
    public static string Encode(string text) => Encode(text, CompressionLevel.SmallestSize);

    private static string Encode(string text, CompressionLevel level)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, level)) gzip.Write(Encoding.UTF8.GetBytes(text));

        return Convert.ToBase64String(compressed.ToArray());
    }

    private string Complete(NodeConfiguration configuration, NodeKeys keys) =>
        Render(configuration, keys, Boot(ConfigScript.Render(configuration)));

    // The fast compression nearly always suffices to decide.
    private static bool Fits(string text, int most) =>
        Encode(text, CompressionLevel.Fastest).Length <= most || Encode(text).Length <= most;

    private string Render(NodeConfiguration configuration, NodeKeys keys, string? boot) =>
        templates.Render("cloud-config.scriban", CloudConfigModel.Of(configuration, keys, boot));

    // A literal block: every line is indented, except empty ones. The script is ASCII, so it has no other characters that YAML reads as
    // line breaks.
    private static string Boot(string script) =>
        string.Join('\n', script.TrimEnd('\n').Split('\n').Select(line => line.Length > 0 ? Indent + line : line));
}
