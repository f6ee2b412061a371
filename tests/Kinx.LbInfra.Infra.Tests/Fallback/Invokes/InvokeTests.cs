using Pulumi;
using Pulumi.OpenStack.Networking;
using Pulumi.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.Invokes;

/// <summary>What a program gets from a provider's function.</summary>
public sealed class InvokeTests
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

    [Theory]
    [InlineData("net-1", true)]
    [InlineData(Unknown, false)]
    public async Task Invoke_Answer_IsAsKnownAsWhatItHolds(string id, bool isKnown)
    {
        var seen = new List<string>();

        await Deployment.TestAsync(new Answer(id), new TestOptions { IsPreview = true }, () =>
        {
            _ = GetNetwork.Invoke(new GetNetworkInvokeArgs { Name = "mgmt" }).Apply(network =>
            {
                seen.Add(network.Id);
                return network.Id;
            });
        });

        seen.ShouldBe(isKnown ? [id] : []);
    }

    private sealed class Answer(string id) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult(((string?)args.Name, (object)args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(new Dictionary<string, object> { ["id"] = id });
    }
}
