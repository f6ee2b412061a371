using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>Checks a connection and the proxy in it.</summary>
internal static class ConnectionCheck
{
    private const string Holder = "remote.Connection";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["agentSocketPath"] = "string",
        ["dialErrorLimit"] = "int",
        ["host"] = "string",
        ["hostKey"] = "string",
        ["password"] = "string",
        ["perDialTimeout"] = "int",
        ["port"] = "float64",
        ["privateKey"] = "string",
        ["privateKeyPassword"] = "string",
        ["proxy"] = "map",
        ["user"] = "string",
    };

    private static readonly string[] Secrets = ["password", "privateKey", "privateKeyPassword"];

    private static readonly PropertyMap Defaults = PropertyMap.Empty
        .Set("dialErrorLimit", PropertyValue.Of(10))
        .Set("perDialTimeout", PropertyValue.Of(15))
        .Set("port", PropertyValue.Of(22))
        .Set("user", PropertyValue.Of("root"));

    /// <summary>What is wrong, one line for each failure.</summary>
    public static IEnumerable<string> Failures(PropertyMap connection)
    {
        foreach (var (name, value) in connection.Where(field => field.Value is not PropertyValue.NullValue))
        {
            if (!Fields.TryGetValue(name, out var type))
            {
                yield return $"{name}: Unrecognized field '{name}' on '{Holder}'";
            }
            else if (FieldType.Mismatch(value, type) is { } got)
            {
                yield return $"{name}: Field '{name}' on '{Holder}' must be a '{type}'; got '{got}' instead";
            }
        }

        if (!connection.TryGetValue("host", out var host) || host is PropertyValue.NullValue)
        {
            yield return $"host: Missing required field 'host' on '{Holder}'";
        }
    }

    public static PropertyMap WithDefaults(PropertyMap connection)
    {
        foreach (var (name, value) in Defaults.Where(item => !connection.ContainsKey(item.Key))) connection = connection.Set(name, value);
        foreach (var name in Fields.Where(field => field.Value == "int").Select(field => field.Key))
        {
            if (connection[name].Revealed is PropertyValue.NumberValue number)
            {
                connection = connection.Set(name, PropertyValue.Of(Math.Truncate(number.Value)));
            }
        }

        if (connection.TryGetValue("proxy", out var proxy) && proxy.Revealed is PropertyValue.MapValue inner)
        {
            return connection.Set("proxy", PropertyValue.Of(WithDefaults(inner.Items)));
        }

        return connection;
    }

    public static PropertyMap WithSecrets(PropertyMap connection)
    {
        foreach (var name in Secrets.Where(connection.ContainsKey))
        {
            connection = connection.Set(name, PropertyValue.SecretOf(connection[name]));
        }

        if (connection.TryGetValue("proxy", out var proxy) && proxy.Revealed is PropertyValue.MapValue inner)
        {
            return connection.Set("proxy", PropertyValue.Of(WithSecrets(inner.Items)));
        }

        return connection;
    }
}
