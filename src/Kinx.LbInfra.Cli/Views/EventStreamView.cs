using System.Text.Json;
using System.Text.Json.Serialization;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;

namespace Kinx.LbInfra.Cli.Views;

/// <summary>The progress of a deployment as JSON objects, one per line.</summary>
internal sealed class EventStreamView(TextWriter writer, TimeProvider time)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public void Show(DeploymentEvent happened)
    {
        var record = happened switch
        {
            DeploymentEvent.StepStarted e => Of("step-started", e.Step),
            DeploymentEvent.StepProgress e => Of("step-progress", e.Step) with { Message = e.Message },
            DeploymentEvent.StepSucceeded e => Of("step-succeeded", e.Step) with { Seconds = e.Elapsed.TotalSeconds },
            DeploymentEvent.StepFailed e => Of("step-failed", e.Step) with { Message = e.Message, Seconds = e.Elapsed.TotalSeconds },
            DeploymentEvent.DiagnosticLogged { Severity: > DiagnosticSeverity.Debug } e =>
                new EventRecord("diagnostic", Now()) { Severity = StepName(e.Severity), Message = e.Message, Urn = e.Urn },
            _ => null,
        };
        if (record is not null) Write(record);
    }

    public void ShowResult(DeploymentResult result) => Write(new EventRecord("summary", Now())
    {
        Succeeded = result.Succeeded,
        Changes = new SortedDictionary<string, int>(
            result.Changes.ToDictionary(c => StepText.Operation(c.Key), c => c.Value), StringComparer.Ordinal),
    });

    private EventRecord Of(string name, StepPlan step) =>
        new(name, Now()) { Operation = StepText.Operation(step.Kind), Urn = step.Urn, Type = step.Type, Name = step.Name };

    private static string StepName(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    private DateTimeOffset Now() => time.GetUtcNow();

    private void Write(EventRecord record) => writer.WriteLine(JsonSerializer.Serialize(record, Options));

    private sealed record EventRecord(string Event, DateTimeOffset Time)
    {
        public string? Operation { get; init; }

        public string? Urn { get; init; }

        public string? Type { get; init; }

        public string? Name { get; init; }

        public string? Severity { get; init; }

        public string? Message { get; init; }

        public double? Seconds { get; init; }

        public bool? Succeeded { get; init; }

        public SortedDictionary<string, int>? Changes { get; init; }
    }
}
