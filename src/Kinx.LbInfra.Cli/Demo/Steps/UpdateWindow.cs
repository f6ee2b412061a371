using System.Text.Json;

namespace Kinx.LbInfra.Cli.Demo.Steps;

/// <summary>The time in which <c>up</c> updated one resource.</summary>
internal sealed record UpdateWindow(string Name, DateTimeOffset Begin, DateTimeOffset End)
{
    public TimeSpan Length => End - Begin;

    /// <summary>All updates in the event stream of <c>up --json</c>, in the order in which they began.</summary>
    public static IReadOnlyList<UpdateWindow> Of(string eventStream)
    {
        var events = eventStream.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(e => e.TryGetProperty("operation", out var operation) && operation.GetString() == "update")
            .ToList();
        return
        [
            .. from started in Named(events, "step-started")
               join ended in Named(events, "step-succeeded") on started.Name equals ended.Name
               orderby started.Time
               select new UpdateWindow(started.Name, started.Time, ended.Time),
        ];
    }

    private static IEnumerable<(string Name, DateTimeOffset Time)> Named(IEnumerable<JsonElement> events, string name) =>
        events.Where(e => e.GetProperty("event").GetString() == name)
            .Select(e => (e.GetProperty("name").GetString()!, e.GetProperty("time").GetDateTimeOffset()));
}
