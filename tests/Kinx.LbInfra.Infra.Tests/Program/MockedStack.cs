using System.Collections.Immutable;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Testing;
using Pulumi;
using Pulumi.Testing;

namespace Kinx.LbInfra.Infra.Tests.Program;

/// <summary>A run of the program under the SDK's mocks: every resource as its provider would see it.</summary>
internal sealed class MockedStack
{
    private static readonly TemplateSet Templates = TemplateSet.FromFolder(RepositoryFolder.Templates);

    static MockedStack() => Environment.SetEnvironmentVariable("PULUMI_CONFIG", SampleProject.Config());

    private MockedStack(IReadOnlyList<MockResourceArgs> resources, IDictionary<string, object?> outputs) =>
        (Resources, Outputs) = (resources, outputs);

    public IReadOnlyList<MockResourceArgs> Resources { get; }

    public IDictionary<string, object?> Outputs { get; }

    /// <summary>Declares the load balancers.</summary>
    public static async Task<MockedStack> RunAsync(
        IReadOnlyList<LoadBalancerSpec> loadBalancers, Func<SiteSpec, SiteSpec>? site = null, bool preview = false)
    {
        var sample = SampleStack.Stack();
        var stack = sample with
        {
            Stack = sample.Stack with { LoadBalancers = loadBalancers },
            Site = site is null ? sample.Site : site(sample.Site),
        };
        return await RunAsync(stack, preview);
    }

    /// <summary>The only resource of this type and name.</summary>
    public MockResourceArgs Resource(string type, string name) =>
        Resources.Single(resource => resource.Type!.EndsWith($":{type}", StringComparison.Ordinal) && resource.Name == name);

    public IEnumerable<MockResourceArgs> All(string type) =>
        Resources.Where(resource => resource.Type!.EndsWith($":{type}", StringComparison.Ordinal));

    public static ImmutableArray<object> List(MockResourceArgs resource, string input) => (ImmutableArray<object>)resource.Inputs[input];

    public static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;

    private static async Task<MockedStack> RunAsync(LoadedStack stack, bool preview)
    {
        var mocks = new ProviderMocks(preview);
        var options = new TestOptions { ProjectName = "lbinfra", StackName = stack.Name, IsPreview = preview };
        var (_, outputs) = await Deployment.TestAsync(mocks, options, () => StackProgram.Declare(stack, Templates));
        return new MockedStack(mocks.Resources, outputs);
    }
}
