using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

public sealed class FakeCloudLifeTests : ProviderLife, IDisposable
{
    private readonly FakeOpenStack _fake = FakeOpenStack.Start();

    public void Dispose() => _fake.Dispose();

    private protected override Task<CloudUnderTest> OpenAsync() =>
        CloudUnderTest.OpenAsync(new CloudConfigLoader(_fake.Environment, Path.GetTempPath()), new FastTime());
}
