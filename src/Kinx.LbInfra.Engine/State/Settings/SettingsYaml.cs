using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.Engine.State.Settings;

/// <summary>Reads the settings files of Pulumi: <c>Pulumi.yaml</c> and <c>Pulumi.STACK.yaml</c>.</summary>
internal static class SettingsYaml
{
    /// <summary>The mapping at the top; an empty one if the text has none.</summary>
    /// <param name="file">For messages.</param>
    /// <param name="text">YAML.</param>
    /// <exception cref="StateException">The text is no YAML, or not a mapping.</exception>
    public static YamlMappingNode Parse(string file, string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0) return [];
            return stream.Documents[0].RootNode switch
            {
                YamlMappingNode mapping => mapping,
                YamlScalarNode { Value: "" or null } => [],
                _ => throw new StateException($"the settings file '{file}' is not a YAML mapping"),
            };
        }
        catch (YamlException exception)
        {
            throw new StateException(
                $"the settings file '{file}' is not valid YAML: line {exception.Start.Line}: {exception.Message}", exception);
        }
    }

    /// <summary>The value of a key; null without the key, or if the node is no mapping.</summary>
    public static YamlNode? Child(YamlNode? node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
}
