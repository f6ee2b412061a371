namespace Kinx.LbInfra.Lab.ControlPlane;

/// <summary>One step of a start: a service that is started and becomes ready, or something that is done once.</summary>
/// <param name="Name">Unique in its plan.</param>
/// <param name="DependsOn">Names of the items that must be finished before this one starts.</param>
/// <param name="RunAsync">Returns when the item is finished.</param>
internal sealed record PlanItem(string Name, IReadOnlyList<string> DependsOn, Func<CancellationToken, Task> RunAsync);
