using System.Collections.Immutable;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Specs.Sites;
using Kinx.LbInfra.Testing;
using Pulumi;
using Pulumi.Testing;
using Shouldly;

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
        var mocks = new ProviderMocks(preview);
        var outputs = await DeclareAsync(mocks, loadBalancers, site ?? (same => same));
        return new MockedStack(mocks.Resources, outputs);
    }

    /// <summary>Declares load balancers with a mistake that an update finds before it declares any node.</summary>
    /// <returns>The texts of all errors.</returns>
    public static async Task<string> FailBeforeAnyNodeAsync(IReadOnlyList<LoadBalancerSpec> loadBalancers, Func<SiteSpec, SiteSpec> site)
    {
        var mocks = new ProviderMocks(preview: false);
        var failure = await Should.ThrowAsync<Exception>(() => DeclareAsync(mocks, loadBalancers, site));

        // Under the published SDK, a node's resources would add a stack trace when they use the failed output.
        mocks.Resources.ShouldNotContain(resource => resource.Type == "kinx:lb:Node");
        var errors = failure is AggregateException all ? all.InnerExceptions.Select(one => one.Message) : [failure.Message];
        var text = string.Join('\n', errors);
        text.ShouldNotContain("   at ");
        return text;
    }

    /// <summary>The only resource of this type and name.</summary>
    public MockResourceArgs Resource(string type, string name) =>
        Resources.Single(resource => resource.Type!.EndsWith($":{type}", StringComparison.Ordinal) && resource.Name == name);

    public IEnumerable<MockResourceArgs> All(string type) =>
        Resources.Where(resource => resource.Type!.EndsWith($":{type}", StringComparison.Ordinal));

    public static ImmutableArray<object> List(MockResourceArgs resource, string input) => (ImmutableArray<object>)resource.Inputs[input];

    public static ImmutableDictionary<string, object> Map(object value) => (ImmutableDictionary<string, object>)value;

    private static async Task<IDictionary<string, object?>> DeclareAsync(
        ProviderMocks mocks, IReadOnlyList<LoadBalancerSpec> loadBalancers, Func<SiteSpec, SiteSpec> site)
    {
        var sample = SampleStack.Stack();
        var stack = sample with { Stack = sample.Stack with { LoadBalancers = loadBalancers }, Site = site(sample.Site) };
        var options = new TestOptions { ProjectName = "lbinfra", StackName = stack.Name, IsPreview = mocks.IsPreview };
        var (_, outputs) = await Deployment.TestAsync(mocks, options, () => StackProgram.DeclareAsync(stack, Templates));
        return outputs;
    }
}
