using System.IO.Compression;
using System.Text.Json;

namespace Kinx.LbInfra.ConformanceTests.Scriban;

/// <summary>A recorded template with what the published Scriban 7.2.6 made of it.</summary>
public sealed class Vector
{
    private readonly JsonElement _json;

    private Vector(JsonElement json) => _json = json;

    public string Name => _json.GetProperty("name").GetString()!;

    public bool IsCore => _json.GetProperty("tier").GetString() == "core";

    public string Template => _json.GetProperty("template").GetString()!;

    public JsonElement Model => _json.GetProperty("model");

    /// <summary>The output, as it is without ICU; null when Scriban fails.</summary>
    public string? Expected => Text("expected_invariant_globalization") ?? Text("expected");

    /// <summary>"template:line:column" of Scriban's error, counted from 1.</summary>
    public string ErrorPlace => Place(_json.GetProperty("error"));

    public string? Included(string name) =>
        _json.TryGetProperty("templates", out var templates) && templates.TryGetProperty(name, out var text) ? text.GetString() : null;

    public static IReadOnlyList<Vector> ReadAll()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Scriban", "vectors.json.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var document = JsonDocument.Parse(unpacked);
        return [.. document.RootElement.Clone().EnumerateArray().Select(json => new Vector(json))];
    }

    private string? Text(string name) => _json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static string Place(JsonElement error) =>
        $"{error.GetProperty("template").GetString()}:{error.GetProperty("line").GetInt32()}:{error.GetProperty("column").GetInt32()}";
}
