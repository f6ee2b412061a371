using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>A clouds.yaml file: entries of <c>clouds:</c> by name.</summary>
internal sealed class CloudsYaml
{
    private readonly string _path;
    private readonly YamlMappingNode? _clouds;

    private CloudsYaml(string path, YamlMappingNode? clouds) => (_path, _clouds) = (path, clouds);

    /// <exception cref="CloudConfigException">The file cannot be read, or is not YAML in UTF-8.</exception>
    public static CloudsYaml Load(string path)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(Utf8File.Read(path)));
            var root = yaml.Documents.Count == 0 ? null : yaml.Documents[0].RootNode as YamlMappingNode;
            return new CloudsYaml(path, root is null ? null : Child(root, "clouds") as YamlMappingNode);
        }
        catch (YamlException wrong)
        {
            throw new CloudConfigException(
                string.Create(CultureInfo.InvariantCulture, $"{path}:{wrong.Start.Line}:{wrong.Start.Column}: not valid YAML"), wrong);
        }
        catch (InvalidDataException wrong)
        {
            throw new CloudConfigException(wrong.Message, wrong);
        }
        catch (IOException unreadable)
        {
            throw new CloudConfigException($"cannot read {path}: {unreadable.Message}", unreadable);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new CloudConfigException($"cannot read {path}: {refused.Message}", refused);
        }
    }

    /// <summary>The settings of an entry, by key.</summary>
    /// <exception cref="CloudConfigException">There is no such entry.</exception>
    public Func<string, string?> Cloud(string name)
    {
        if (_clouds is not null && Child(_clouds, name) is YamlMappingNode entry) return key => Scalar(entry, key);
        var known = _clouds is null ? "none" : string.Join(
            ", ", _clouds.Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal));
        throw new CloudConfigException($"cloud '{name}' is not in {_path}; it has: {known}");
    }

    // The value of a key such as auth.username; null if absent or not a scalar.
    private static string? Scalar(YamlMappingNode entry, string key)
    {
        YamlNode? node = entry;
        foreach (var part in key.Split('.')) node = node is YamlMappingNode map ? Child(map, part) : null;
        return (node as YamlScalarNode)?.Value;
    }

    private static YamlNode? Child(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
