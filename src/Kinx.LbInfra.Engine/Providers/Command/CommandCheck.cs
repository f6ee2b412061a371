using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>Checks a remote command. Values are not converted. The whole connection becomes a secret.</summary>
internal static class CommandCheck
{
    private const string Holder = "remote.CommandInputs";

    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["addPreviousOutputInEnv"] = "bool",
        ["connection"] = "map",
        ["create"] = "string",
        ["delete"] = "string",
        ["environment"] = "map",
        ["logging"] = "string",
        ["stdin"] = "string",
        ["triggers"] = "array",
        ["update"] = "string",
    };

    public static CheckResult Check(PropertyMap inputs)
    {
        inputs = PropertyMap.From(inputs.Where(input => input.Value is not PropertyValue.NullValue));
        var failures = inputs.Select(Failure).OfType<CheckFailure>().ToList();
        if (!inputs.TryGetValue("connection", out var connection))
        {
            failures.Add(new CheckFailure("connection", $"Missing required field 'connection' on '{Holder}'"));
        }
        else
        {
            inputs = inputs.Set("connection", Checked(connection, failures));
        }

        return new CheckResult(inputs, failures);
    }

    private static CheckFailure? Failure(KeyValuePair<string, PropertyValue> input)
    {
        if (!Fields.TryGetValue(input.Key, out var type))
        {
            return new CheckFailure(input.Key, $"Unrecognized field '{input.Key}' on '{Holder}'");
        }

        if (FieldType.Mismatch(input.Value, type) is { } got)
        {
            return Mismatch(input.Key, input.Key == "connection" ? "remote.Connection" : type, got);
        }

        if (input.Key == "environment" && input.Value.Revealed is PropertyValue.MapValue variables)
        {
            return variables.Items.Select(Variable).FirstOrDefault(failure => failure is not null);
        }

        return null;
    }

    private static CheckFailure? Variable(KeyValuePair<string, PropertyValue> variable) =>
        FieldType.Mismatch(variable.Value, "string") is { } got ? Mismatch($"environment[{variable.Key}] value", "string", got) : null;

    private static CheckFailure Mismatch(string field, string wanted, string got) =>
        new(field, $"Field '{field}' on '{Holder}' must be a '{wanted}'; got '{got}' instead");

    // Defaults are filled in only if everything is valid.
    private static PropertyValue Checked(PropertyValue connection, List<CheckFailure> failures)
    {
        if (connection.Revealed is not PropertyValue.MapValue fields) return PropertyValue.SecretOf(connection);
        var wrong = ConnectionCheck.Failures(fields.Items).ToList();
        if (wrong.Count > 0)
        {
            var list = string.Concat(wrong.Select(text => "\n\t" + text));
            var reason = $"An error occurred decoding 'CommandInputs.connection': {wrong.Count} failures decoding:{list}";
            failures.Add(new CheckFailure("connection", reason));
        }

        var complete = failures.Count > 0 ? fields.Items : ConnectionCheck.WithDefaults(fields.Items);
        return PropertyValue.SecretOf(PropertyValue.Of(ConnectionCheck.WithSecrets(complete)));
    }
}
