using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Kinx.LbInfra.Tests.Core.Schema;

/// <summary>Checks values against one of our schemas. A keyword that JSON Schema does not know is an error in the schema.</summary>
internal sealed class SchemaCheck(string schema)
{
    private static readonly EvaluationOptions AllErrors = new() { OutputFormat = OutputFormat.List };

    private readonly JsonSchema _schema = JsonSchema.FromText(schema, Strict());

    /// <summary>The places that do not fit and why, those of refused alternatives included; empty for a value that fits.</summary>
    public IEnumerable<string> Faults(JsonNode? value)
    {
        var results = _schema.Evaluate(JsonSerializer.SerializeToElement(value), AllErrors);
        return results.IsValid ? [] : results.Details!.SelectMany(Texts);
    }

    private static IEnumerable<string> Texts(EvaluationResults place) =>
        (place.Errors ?? []).Values.Select(message => $"{place.InstanceLocation}: {message}");

    private static BuildOptions Strict()
    {
        var dialects = new DialectRegistry();
        dialects.Register(Dialect.Draft202012.With([], Dialect.Draft202012.Id, allowUnknownKeywords: false));
        return new BuildOptions { SchemaRegistry = new SchemaRegistry(), DialectRegistry = dialects };
    }
}
