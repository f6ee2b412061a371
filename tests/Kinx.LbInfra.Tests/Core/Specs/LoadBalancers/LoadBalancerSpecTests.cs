using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Core.Specs.LoadBalancers;

public sealed class LoadBalancerSpecTests
{
    private const string First = "7d1f1c0e-5b1a-4b6e-9d53-1a7c9f0e2b60";
    private const string Second = "0a0c1ee2-3f3b-4a90-8a43-0f6c6d1f2c11";

    [Fact]
    public void MemberSubnetIds_NoMemberNamesOne_IsEmpty() => SampleStack.LoadBalancer().MemberSubnetIds.ShouldBeEmpty();

    [Fact]
    public void MemberSubnetIds_MembersOfAllPools_AreDistinctInOrderOfAppearance()
    {
        var loadBalancer = SampleStack.LoadBalancer() with { Pools = [Pool(First, null, Second), Pool(Second, First)] };

        loadBalancer.MemberSubnetIds.ShouldBe([First, Second]);
    }

    private static PoolSpec Pool(params string?[] subnets) => SampleStack.Pool() with
    {
        Members = [.. subnets.Select(subnet => SampleStack.Member("192.168.55.36") with { SubnetId = subnet })],
    };
}
