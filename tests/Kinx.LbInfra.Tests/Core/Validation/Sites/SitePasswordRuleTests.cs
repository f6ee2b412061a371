using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SitePasswordRuleTests
{
    [Theory]
    [InlineData("secret://gateway-1", true, null)]
    [InlineData("secret://gateway-1", false, "LB2505 password")]
    [InlineData("secret://loginKey", true, "LB2501 password")]
    [InlineData("secret://hostKey-web-a", true, "LB2501 password")]
    [InlineData(null, false, null)]
    public void Check_Password_IsDeliverableAndNoSshKey(string? password, bool remoteCommands, string? found)
    {
        var sample = SampleStack.Site();
        var bgp = sample.Bgp with { Gateways = [sample.Bgp.Gateways[0] with { Password = password }] };

        RuleTest.Run(new SitePasswordRule(), sample with { RemoteCommands = remoteCommands, Bgp = bgp })
            .ShouldBe(found is null ? [] : [found]);
    }
}
