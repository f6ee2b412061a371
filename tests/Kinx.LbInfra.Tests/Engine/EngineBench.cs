using System.Collections.Concurrent;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>A backend in a temporary folder, a fake cloud, and the engine between a script and both.</summary>
internal sealed class EngineBench : IDisposable, IProviderFactory
{
    public static readonly StackIdentity Stack = new("proj", "dev");

    private static readonly PassphraseSecrets Secrets = PassphraseSecrets.Create("correct horse battery staple");

    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-engine-").FullName;

    /// <summary>Every event of the last run.</summary>
    public ConcurrentQueue<DeploymentEvent> Events { get; } = new();

    public FakeProvider Cloud { get; } = new();

    /// <summary>How files are written; replaced to end a run as a kill would.</summary>
    public StateFileWriter Write { get; set; } = AtomicFile.Write;

    /// <summary>Writes of the state file in the last run.</summary>
    public int StateWrites { get; private set; }

    public int Parallel { get; set; } = 8;

    public Dictionary<string, ConfigValue> Config { get; } = [];

    public string StateText => File.ReadAllText(Path.Combine(_folder, ".pulumi/stacks/proj/dev.json"));

    public string Folder => _folder;

    public Snapshot State
    {
        get
        {
            var (checkpoint, _) = CheckpointCodec.Read(
                "state", File.ReadAllBytes(Path.Combine(_folder, ".pulumi/stacks/proj/dev.json")), Secrets);
            SnapshotIntegrity.Verify(checkpoint.Latest!);
            return checkpoint.Latest!;
        }
    }

    public ResourceState this[string name] => State.Resources.Single(resource => resource.Name == name && !resource.Delete);

    /// <summary>Names of managed objects that the state knows.</summary>
    public IEnumerable<string> Managed =>
        State.Resources.Where(resource => resource.Type == ProgramScript.Thing).Select(resource => resource.Name)
            .Order(StringComparer.Ordinal);

    public IEnumerable<string> Failures => Events.Select(occurrence => occurrence switch
    {
        DeploymentEvent.StepFailed failed => failed.Message,
        DeploymentEvent.DiagnosticLogged { Severity: DiagnosticSeverity.Error } diagnostic => diagnostic.Message,
        _ => null,
    }).OfType<string>();

    public Task<DeploymentResult> PreviewAsync(Func<ProgramScript, Task> script) =>
        RunAsync((engine, request) => engine.PreviewAsync(request, Events.Enqueue, TestContext.Current.CancellationToken), script);

    public Task<DeploymentResult> UpAsync(Func<ProgramScript, Task> script, CancellationTokenSource? cancelledBy = null) =>
        RunAsync(
            (engine, request) => engine.UpAsync(request, Events.Enqueue, cancelledBy?.Token ?? TestContext.Current.CancellationToken),
            script);

    public Task<DeploymentResult> DestroyAsync() =>
        RunAsync(
            (engine, request) => engine.DestroyAsync(request, Events.Enqueue, TestContext.Current.CancellationToken),
            _ => Task.CompletedTask);

    public async Task<DeploymentResult> SucceedAsync(Func<ProgramScript, Task> script)
    {
        var result = await UpAsync(script);
        Failures.ShouldBeEmpty();
        result.Succeeded.ShouldBeTrue();
        return result;
    }

    public IResourceProvider Create(string package) =>
        package == "fake" ? Cloud : throw new ProviderException($"there is no provider for package '{package}'");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<DeploymentResult> RunAsync(
        Func<DeploymentEngine, DeploymentRequest, Task<DeploymentResult>> run, Func<ProgramScript, Task> script)
    {
        Events.Clear();
        Cloud.Calls.Clear();
        StateWrites = 0;
        var backend = StateBackend.Open("file://" + _folder, TimeProvider.System, CountingWrite);
        var request = new DeploymentRequest
        {
            Stack = Stack,
            ProjectRoot = _folder,
            Program = new ScriptedProgram(script),
            Config = Config,
            Parallel = Parallel,
        };
        return run(new DeploymentEngine(backend, Secrets, this, TimeProvider.System), request);
    }

    private void CountingWrite(string path, byte[] content, string? backup)
    {
        if (path.EndsWith("dev.json", StringComparison.Ordinal) && backup is not null) StateWrites++;
        Write(path, content, backup);
    }
}
