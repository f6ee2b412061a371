using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The stack's configuration in one namespace, the project's own if none is named.</summary>
public sealed class Config
{
    private readonly string _namespace;

    public Config(string? name = null)
    {
        _namespace = name ?? Deployment.Internal.Settings.Project;
        const string Historic = ":config";
        if (_namespace.EndsWith(Historic, StringComparison.Ordinal)) _namespace = _namespace[..^Historic.Length];
    }

    public string? Get(string key) => Deployment.Internal.Settings.Config.GetValueOrDefault(FullKey(key));

    public Output<string>? GetSecret(string key) => Secret(Get(key));

    public bool? GetBoolean(string key) => Parse(key, "bool", text => text switch { "true" => true, "false" => false, _ => (bool?)null });

    public Output<bool>? GetSecretBoolean(string key) => Secret(GetBoolean(key));

    public int? GetInt32(string key) => Parse(key, "int", text =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : (int?)null);

    public Output<int>? GetSecretInt32(string key) => Secret(GetInt32(key));

    public double? GetDouble(string key) => Parse(key, "double", text =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : (double?)null);

    public Output<double>? GetSecretDouble(string key) => Secret(GetDouble(key));

    /// <exception cref="ConfigTypeException">The text is not JSON of that type.</exception>
    public T? GetObject<T>(string key)
    {
        var text = Get(key);
        if (text is null) return default;
        try
        {
            return JsonSerializer.Deserialize<T>(text);
        }
        catch (JsonException exception)
        {
            throw new ConfigTypeException(FullKey(key), typeof(T).FullName ?? typeof(T).Name, exception);
        }
    }

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is null ? null : Output.CreateSecret(GetObject<T>(key)!);

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public Output<string> RequireSecret(string key) => Output.CreateSecret(Require(key));

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public Output<bool> RequireSecretBoolean(string key) => Output.CreateSecret(RequireBoolean(key));

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public Output<int> RequireSecretInt32(string key) => Output.CreateSecret(RequireInt32(key));

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public Output<double> RequireSecretDouble(string key) => Output.CreateSecret(RequireDouble(key));

    public T RequireObject<T>(string key) => Get(key) is null ? throw Missing(key) : GetObject<T>(key)!;

    public Output<T> RequireSecretObject<T>(string key) => Output.CreateSecret(RequireObject<T>(key));

    private static Output<string>? Secret(string? value) => value is null ? null : Output.CreateSecret(value);

    private static Output<T>? Secret<T>(T? value)
        where T : struct => value is { } known ? Output.CreateSecret(known) : null;

    private T? Parse<T>(string key, string type, Func<string, T?> parse)
        where T : struct =>
        Get(key) is { } text ? parse(text) ?? throw new ConfigTypeException(FullKey(key), type, null) : null;

    private string FullKey(string key) => $"{_namespace}:{key}";

    private ConfigMissingException Missing(string key) => new(FullKey(key));
}
