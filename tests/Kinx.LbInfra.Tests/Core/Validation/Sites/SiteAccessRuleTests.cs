using Kinx.LbInfra.Core.Addresses;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Core.Validation.Sites;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Validation.Sites;

public sealed class SiteAccessRuleTests
{
    private static readonly BastionSpec Bastion = new() { Address = HostAddress.Parse("192.168.5.2"), HostKey = "ssh-ed25519 AAAA" };
    private static readonly SiteSpec Closed =
        SampleStack.Site() with { Management = SampleStack.Site().Management with { AllowedCidrs = [] } };

    [Fact]
    public void Check_NobodyMayLogIn_Rejects() => RuleTest.Run(new SiteAccessRule(), Closed).ShouldBe(["LB2306 allowed_cidrs"]);

    [Fact]
    public void Check_BastionOnly_Accepts() =>
        RuleTest.Run(new SiteAccessRule(), Closed with { Management = Closed.Management with { Bastion = Bastion } }).ShouldBeEmpty();

    [Fact]
    public void Check_NoRemoteCommands_Accepts() =>
        RuleTest.Run(new SiteAccessRule(), Closed with { RemoteCommands = false }).ShouldBeEmpty();

    [Fact]
    public void SshSources_BastionBesideNetworks_AreBoth() =>
        (SampleStack.Site().Management with { Bastion = Bastion }).SshSources
            .ShouldBe([Cidr.Parse("192.168.5.0/24"), Cidr.Parse("192.168.5.2/32")]);

    [Fact]
    public void SshSources_OneNetworkWrittenTwice_IsOne()
    {
        // As it is after loading: 192.168.5.7/24 was the second.
        var management = SampleStack.Site().Management with
        {
            AllowedCidrs = [Cidr.Parse("192.168.5.0/24"), Cidr.Parse("192.168.5.0/24"), Cidr.Parse("192.168.5.2/32")],
            Bastion = Bastion,
        };

        management.SshSources
            .ShouldBe([Cidr.Parse("192.168.5.0/24"), Cidr.Parse("192.168.5.2/32")]);
    }
}
