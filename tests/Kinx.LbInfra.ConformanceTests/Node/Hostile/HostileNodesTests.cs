using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node.Hostile;

/// <summary>The tests that share the <see cref="HostileNodes"/>.</summary>
[CollectionDefinition(nameof(HostileNodes))]
public sealed class HostileNodesTests : ICollectionFixture<HostileNodes>;
