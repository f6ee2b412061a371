using Kinx.LbInfra.Lab.Images;
using Kinx.LbInfra.Testing;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.Node;

/// <summary>A node with the image of Debian 13.</summary>
public sealed class TrixieNode : IAsyncLifetime
{
    public NodeWorld World { get; } =
        new(NodeWorld.Configuration(SampleStack.LoadBalancer()), serves: true, release: NodeRelease.Trixie);

    public ValueTask InitializeAsync() => World.InitializeAsync();

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
