using System.Collections.Concurrent;
using System.Text.Json;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Programs;
using Kinx.LbInfra.Engine.Providers;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.OpenStack.Clients;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Networks;
using Kinx.LbInfra.Testing;

namespace Kinx.LbInfra.ConformanceTests.Program;

/// <summary>
/// The product's own program under the embedded engine and its providers, on a small cloud that has the networks of a site.
/// </summary>
internal sealed class EmbeddedStack : IDisposable
{
    private static readonly PassphraseSecrets Secrets = PassphraseSecrets.Create("correct horse battery staple");

    private readonly SampleProject _project;
    private readonly string _stack;
    private readonly ConcurrentQueue<DeploymentEvent> _events = new();

    private EmbeddedStack(SampleProject project, string stack) => (_project, _stack) = (project, stack);

    public FakeOpenStack Cloud { get; } = FakeOpenStack.Start();

    /// <summary>Of the last run.</summary>
    public IEnumerable<string> Errors => _events.Select(occurrence => occurrence switch
    {
        DeploymentEvent.StepFailed failed => failed.Message,
        DeploymentEvent.DiagnosticLogged { Severity: DiagnosticSeverity.Error } diagnostic => diagnostic.Message,
        _ => null,
    }).OfType<string>();

    /// <param name="cloud">The site's name of it.</param>
    public static async Task<EmbeddedStack> OpenAsync(SampleProject project, string stack, string cloud)
    {
        var embedded = new EmbeddedStack(project, stack);
        await File.WriteAllTextAsync(Path.Combine(project.Root, "clouds.yaml"), embedded.CloudsFile(cloud));
        using var client = new OpenStackClient(embedded.Loader.Load(cloud), new FastTime());
        foreach (var network in new[] { "mgmt", "l3" })
        {
            await Network.CreateAsync(client, new NetworkRequest { Name = network }, CancellationToken.None);
        }

        return embedded;
    }

    public Task<DeploymentResult> UpAsync() =>
        RunAsync((engine, request) => engine.UpAsync(request, _events.Enqueue, CancellationToken.None));

    public Task<DeploymentResult> DestroyAsync() =>
        RunAsync((engine, request) => engine.DestroyAsync(request, _events.Enqueue, CancellationToken.None));

    public void Dispose() => Cloud.Dispose();

    // No variable of this machine may lead to another cloud.
    private CloudConfigLoader Loader => new(_ => null, _project.Root);

    private Task<DeploymentResult> RunAsync(Func<DeploymentEngine, DeploymentRequest, Task<DeploymentResult>> run)
    {
        _events.Clear();
        var backend = StateBackend.Open("file://" + _project.Root, TimeProvider.System);
        var providers = new BuiltInProviders(Loader, new FastTime());
        return run(new DeploymentEngine(backend, Secrets, providers, TimeProvider.System), Request());
    }

    private DeploymentRequest Request() => new()
    {
        Stack = new StackIdentity("lbinfra", _stack),
        ProjectRoot = _project.Root,
        Program = new ProgramCommand("dotnet", [ProductProgram.Assembly], _project.Program),
        Config = JsonSerializer.Deserialize<Dictionary<string, string>>(SampleProject.Config())!
            .ToDictionary(item => item.Key, item => new ConfigValue(item.Value)),
    };

    private string CloudsFile(string cloud) => $"""
        clouds:
          {cloud}:
            region_name: {FakeOpenStack.Region}
            auth:
              auth_url: {Cloud.AuthUrl}
              username: {FakeOpenStack.User}
              password: {FakeOpenStack.Password}
              project_name: {FakeOpenStack.Project}
        """;
}
