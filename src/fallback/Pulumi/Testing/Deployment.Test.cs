using System.Collections.Immutable;
using Pulumi.Runtime;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class with mocks in place of an engine. Returns all resources, including the stack.</summary>
    /// <exception cref="RunException">The program failed or logged an error.</exception>
    /// <exception cref="AggregateException">The program logged several errors.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() => [.. await TestAsync(mocks, options, Construct<TStack>)];

    /// <summary>Runs a program with mocks in place of an engine. Returns its resources, without the stack, and its result.</summary>
    /// <inheritdoc cref="TestAsync{TStack}(IMocks, TestOptions)"/>
    public static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources)
    {
        var outputs = NoOutputs;
        var resources = await TestAsync(testMocks, testOptions, () => new Stack(
            async () =>
            {
                outputs = await createResources();
                return NoOutputs;
            },
            null));
        return ([.. resources.Where(resource => resource is not Pulumi.Stack)], outputs);
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object}}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object}}})"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var (resources, _) = await TestAsync(testMocks, testOptions, async () =>
        {
            await createResources();
            return NoOutputs;
        });
        return resources;
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{Task{IDictionary{string, object}}})"/>
    public static Task<ImmutableArray<Resource>> TestAsync(IMocks testMocks, TestOptions testOptions, Action createResources) =>
        TestAsync(testMocks, testOptions, () =>
        {
            createResources();
            return Task.CompletedTask;
        });

    private static async Task<IEnumerable<Resource>> TestAsync(IMocks mocks, TestOptions? options, Func<Stack> declare)
    {
        var settings = new DeploymentSettings
        {
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? "organization",
            IsDryRun = options?.IsPreview ?? true,
            Config = DeploymentSettings.ReadConfig(),
        };
        var engine = new MockEngine();
        var monitor = new MockMonitor(mocks, settings);
        await new Deployment(settings, monitor, engine).RunAsync(declare);
        engine.ThrowIfErrors();
        return monitor.Resources;
    }
}
