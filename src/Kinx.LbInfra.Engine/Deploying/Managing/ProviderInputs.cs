using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Deploying.Managing;

/// <summary>The inputs of provider resources. Source: Pulumi's <c>pkg/resource/deploy/providers/provider.go</c>.</summary>
internal static class ProviderInputs
{
    /// <summary>The engine's own part of the inputs, which providers do not get.</summary>
    public const string Internal = "__internal";

    public const string Version = "version";

    /// <summary>The name of the default provider of a package in this version.</summary>
    public static string DefaultName(string version) =>
        version == "" ? "default" : "default_" + version.Replace('.', '_').Replace('-', '_').Replace('+', '_');

    public static PropertyMap WithVersion(PropertyMap inputs, string version) =>
        version == "" ? inputs : inputs.Set(Version, PropertyValue.Of(version));

    /// <summary>The inputs of a default provider: the stack's configuration of the package.</summary>
    public static PropertyMap FromConfig(string package, IReadOnlyDictionary<string, ConfigValue> config) =>
        PropertyMap.From(config
            .Where(item => item.Key.StartsWith(package + ":", StringComparison.Ordinal))
            .Select(item => KeyValuePair.Create(item.Key[(package.Length + 1)..], ValueOf(item.Value))));

    private static PropertyValue ValueOf(ConfigValue value) =>
        value.IsSecret ? PropertyValue.SecretOf(PropertyValue.Of(value.Value)) : PropertyValue.Of(value.Value);
}
