namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>One piece of a start: a service that is started and waited for, or a step that is done once.</summary>
/// <param name="DependsOn">Names of the items that must be finished before.</param>
internal sealed record PlanItem(string Name, IReadOnlyList<string> DependsOn, Func<CancellationToken, Task> RunAsync);
