using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Benchmarks;

/// <summary>Figures as lines for people, or as one JSON object per line, which <c>./dev bench</c> turns into an array.</summary>
internal static class FigureView
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // Read by people too: ">= 10 x", not an escape.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Json(Figure figure) => JsonSerializer.Serialize(figure, Options);

    public static string Text(Figure figure)
    {
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{figure.Name,-44} ours {figure.OursMs,9:0.000} ms   peer {figure.PeerMs,10:0.000} ms   {figure.Ratio,6:0.0} x");
        var cpu = figure.CpuMs is { } milliseconds ? string.Create(CultureInfo.InvariantCulture, $"   processor {milliseconds:0} ms") : "";
        var peak = figure.PeakMiB is { } mib ? string.Create(CultureInfo.InvariantCulture, $"   peak {mib:0} MiB") : "";
        var target = figure.Target is null ? "" : $"   target {figure.Target}{(figure.Held ? "" : ": MISSED")}";
        return $"{line}{cpu}{peak}{target}   (peer: {figure.Peer})";
    }
}
