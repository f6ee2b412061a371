using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Testing;
using Shouldly;
using Xunit;
using static Kinx.LbInfra.Infra.Tests.Program.MockedStack;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>Nova takes tags of at most 60 characters, without commas and slashes.</summary>
public sealed class ServerTagTests
{
    private static readonly LoadBalancerSpec Web = SampleStack.LoadBalancer();

    [Fact]
    public async Task Tags_OfAnyName_AreWhatNovaTakes()
    {
        var stack = await RunAsync([Web with { Tags = ["a/b,c", new string('x', 80)] }]);

        List(stack.Resource("Instance", "web-a"), "tags")
            .ShouldBe(["kinx:lb=web", "kinx:stack=sample", "a-b-c", $"{new string('x', 51)}-d929cdee"]);
    }

    [Fact]
    public async Task Tags_LongOnesThatBeginAlike_StayApart()
    {
        var stack = await RunAsync([Web with { Tags = [new string('x', 60) + "a", new string('x', 60) + "b"] }]);

        var tags = List(stack.Resource("Instance", "web-a"), "tags").Skip(2).Cast<string>().ToList();
        tags.Count.ShouldBe(2);
        tags.ShouldBeUnique();
        tags.ShouldAllBe(tag => tag.Length == 60);
    }
}
