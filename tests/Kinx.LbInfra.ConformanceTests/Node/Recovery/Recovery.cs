namespace Kinx.LbInfra.ConformanceTests.Node.Recovery;

/// <summary>Something that happens to a node, and how long it may be without a route then.</summary>
/// <param name="Name">For the table.</param>
/// <param name="WithoutRoute">The longest time, all spans together.</param>
/// <param name="Happen">Lets it happen; returns when the node has what it needs to recover.</param>
internal sealed record Recovery(string Name, TimeSpan WithoutRoute, Func<NodeWorld, Task> Happen);
