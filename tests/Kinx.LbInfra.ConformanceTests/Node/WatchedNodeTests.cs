using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>The tests that share one <see cref="WatchedNode"/>.</summary>
[CollectionDefinition(nameof(WatchedNode))]
public sealed class WatchedNodeTests : ICollectionFixture<WatchedNode>;
