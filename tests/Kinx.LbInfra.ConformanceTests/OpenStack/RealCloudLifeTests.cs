using Kinx.LbInfra.OpenStack.Clouds;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.OpenStack;

/// <summary>
/// Runs where <c>OS_CLOUD</c> or <c>OS_AUTH_URL</c> names a cloud, such as in <c>lbinfra lab exec -- ./dev test RealCloud</c>.
/// </summary>
public sealed class RealCloudLifeTests : ProviderLife
{
    private protected override Task<CloudUnderTest> OpenAsync()
    {
        var named = Environment.GetEnvironmentVariable("OS_CLOUD") ?? Environment.GetEnvironmentVariable("OS_AUTH_URL");
        Assert.SkipWhen(named is null, "needs a cloud: set OS_CLOUD or OS_AUTH_URL, for example by 'lbinfra lab exec'");
        return CloudUnderTest.OpenAsync(CloudConfigLoader.FromProcess(), TimeProvider.System);
    }
}
