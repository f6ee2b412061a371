using System.Collections.Concurrent;
using Pulumi;
using Pulumi.OpenStack;
using Pulumi.Testing;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Infra.Tests.Fallback.OpenStack;

/// <summary>The published package takes some defaults from the environment of the program, not of the provider.</summary>
public sealed class ProviderArgsTests : IDisposable
{
    private static readonly string[] Names = ["OS_CLOUD", "OS_REGION_NAME", "OS_INSECURE"];
    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable);

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
    }

    [Fact]
    public async Task Provider_NothingGiven_TakesWhatTheEnvironmentHas()
    {
        Set("kr1", "RegionOne", "true");

        var inputs = await InputsAsync(null);

        (inputs["cloud"], inputs["region"], inputs["insecure"]).ShouldBe(("kr1", "RegionOne", "true"));
    }

    [Fact]
    public async Task Provider_Given_IsWhatCounts()
    {
        Set("kr1", "RegionOne", "true");

        var inputs = await InputsAsync(new ProviderArgs { Cloud = "kr2", Region = "RegionTwo", Insecure = false });

        (inputs["cloud"], inputs["region"], inputs["insecure"]).ShouldBe(("kr2", "RegionTwo", "false"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("perhaps")]
    public async Task Provider_NothingInTheEnvironment_HasNoInputs(string? insecure)
    {
        Set(null, null, insecure);

        (await InputsAsync(null)).ShouldBeEmpty();
    }

    private static void Set(string? cloud, string? region, string? insecure)
    {
        foreach (var (name, value) in Names.Zip([cloud, region, insecure])) Environment.SetEnvironmentVariable(name, value);
    }

    private static async Task<IReadOnlyDictionary<string, object>> InputsAsync(ProviderArgs? args)
    {
        var mocks = new Seen();
        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => { _ = new Provider("cloud", args); });
        return mocks.Resources.Single().Inputs;
    }

    private sealed class Seen : IMocks
    {
        public ConcurrentQueue<MockResourceArgs> Resources { get; } = new();

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            Resources.Enqueue(args);
            return Task.FromResult(((string?)args.Name, (object)args.Inputs));
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();
    }
}
