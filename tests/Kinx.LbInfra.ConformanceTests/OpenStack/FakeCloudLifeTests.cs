using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>The lives of the resources on the fake.</summary>
public sealed class FakeCloudLifeTests : ProviderLife, IDisposable
{
    private readonly FakeOpenStack _fake = FakeOpenStack.Start();

    public void Dispose() => _fake.Dispose();

    private protected override Task<CloudUnderTest> OpenAsync() =>
        CloudUnderTest.OpenAsync(new CloudConfigLoader(_fake.Environment, Path.GetTempPath()), new FastTime());
}
