using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine;
using Kinx.LbInfra.Engine.Deploying.Events;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State.Checkpoints;
using Kinx.LbInfra.Engine.State.Files;
using Kinx.LbInfra.Engine.State.Secrets;
using Shouldly;
using Xunit;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>
/// Runs of the published CLI, replayed with this engine in its place: the same calls of the plugins, the same answers to the program,
/// the same steps, the same state.
/// </summary>
public sealed class ReplayTests(ITestOutputHelper output) : IDisposable
{
    private static readonly StackIdentity Stack = new("lbrec", "acme");
    private static readonly ConcurrentDictionary<string, PassphraseSecrets> Secrets = new(StringComparer.Ordinal);

    private readonly string _folder = Directory.CreateTempSubdirectory("lbinfra-replay-").FullName;
    private readonly ConcurrentQueue<DeploymentEvent> _events = new();

    // Steps with commands and options of the published CLI that this engine does not have yet.
    private static bool IsLeftOut(string step) =>
        JsonNode.Parse(Recordings.Text(step + "/step.json"))!["command"]!.GetValue<string>() is var command
        && (command.Contains("--replace", StringComparison.Ordinal) || command.Contains("--continue-on-error", StringComparison.Ordinal)
            || command.Contains("refresh", StringComparison.Ordinal));

    public static TheoryData<string> Runs => [.. Recordings.StepsWith("grpc.jsonl").Where(step => !IsLeftOut(step))];

    public static TheoryData<string> Previews => [.. Recordings.StepsWith("preview.grpc.jsonl").Where(step => !IsLeftOut(step))];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Run_RecordedStep_GoesTheSameWay(string step)
    {
        var (program, plugins) = await RunAsync(step, "grpc.jsonl", (engine, request) => IsDestroy(step)
            ? engine.DestroyAsync(request, _events.Enqueue, CancellationToken.None)
            : engine.UpAsync(request, _events.Enqueue, CancellationToken.None));

        var recorded = Recordings.Bytes(step + "/checkpoint.json");
        var written = File.ReadAllBytes(Path.Combine(_folder, ".pulumi/stacks/lbrec/acme.json"));
        var expected = Normalized(recorded);
        var actual = Normalized(written);
        actual.Keys.ShouldBe(expected.Keys);
        foreach (var (urn, entry) in expected) actual[urn].Split('\n').Except(entry.Split('\n')).ShouldBeEmpty($"{urn}; recorded: {entry}");
        output.WriteLine(
            $"{plugins.Sum(plugin => plugin.Compared)} plugin calls, {program.Compared} answers, "
            + $"{expected.Count} entries of the state compared");
    }

    [Theory]
    [MemberData(nameof(Previews))]
    public async Task Preview_RecordedStep_TellsTheSame(string step)
    {
        DeploymentResult? result = null;
        await RunAsync(
            step,
            "preview.grpc.jsonl",
            async (engine, request) => result = await engine.PreviewAsync(request, _events.Enqueue, CancellationToken.None));

        var recorded = JsonNode.Parse(Recordings.Bytes(step + "/preview.json"))!;
        var expected = recorded["steps"]!.AsArray().Where(item => Text(item, "op") != "same")
            .Select(item => $"{Text(item, "op")} {Text(item, "urn")} {string.Join(' ', Paths(item))}").Order(StringComparer.Ordinal);
        result!.Steps.Where(plan => plan is { IsDefaultProvider: false, Kind: not (StepKind.Same or StepKind.DeleteReplaced) })
            .Select(plan => $"{OpOf(plan.Kind)} {plan.Urn} {string.Join(' ', plan.Diffs.Select(diff => diff.Path))}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(expected);
        result.Changes.Where(change => change.Value > 0).ToDictionary(change => OpOf(change.Key), change => change.Value)
            .ShouldBe(
                recorded["changeSummary"]!.AsObject().ToDictionary(item => item.Key, item => item.Value!.GetValue<int>()),
                ignoreOrder: true);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<(ReplayedProgram Program, IReadOnlyCollection<ReplayedPlugin> Plugins)> RunAsync(
        string step, string file, Func<DeploymentEngine, DeploymentRequest, Task<DeploymentResult>> run)
    {
        var calls = RecordedCall.Load($"{step}/{file}");
        var program = new ReplayedProgram(calls);
        var factory = new Plugins(calls);
        var secrets = PrepareState(step);
        var engine = new DeploymentEngine(
            StateBackend.Open("file://" + _folder, TimeProvider.System), secrets, factory, TimeProvider.System);
        var request = new DeploymentRequest
        {
            Stack = Stack,
            ProjectRoot = _folder,
            Program = program,
            Config = new Dictionary<string, ConfigValue>(),
        };

        var result = await run(engine, request);

        program.Differences.ShouldBeEmpty();
        var fails = file == "grpc.jsonl" && JsonNode.Parse(Recordings.Text(step + "/step.json"))!["exit"]!.GetValue<int>() != 0;
        if (!fails)
        {
            _events.Where(occurrence => occurrence is DeploymentEvent.StepFailed or DeploymentEvent.DiagnosticLogged).ShouldBeEmpty();
        }

        result.Succeeded.ShouldBe(!fails);
        factory.Made.Values.SelectMany(plugin => plugin.Left).ShouldBeEmpty();
        return (program, [.. factory.Made.Values]);
    }

    // The state is that of the step before, its keys replaced as they are in the recorded calls.
    private PassphraseSecrets PrepareState(string step)
    {
        var before = Recordings.CheckpointsUnder(Path.GetDirectoryName(step) + "/")
            .Where(path => Path.GetFileName(path) == "checkpoint.json")
            .LastOrDefault(path => string.CompareOrdinal(Path.GetDirectoryName(path), step) < 0);
        if (before is null) return SecretsOf(Recordings.Bytes(step + "/checkpoint.json"));
        var secrets = SecretsOf(Recordings.Bytes(before));
        var (checkpoint, codec) = CheckpointCodec.Read(before, Recordings.Bytes(before), secrets);
        var resources = checkpoint.Latest!.Resources
            .Select(resource => resource with
            {
                Inputs = PropertyText.WithoutKeys(resource.Inputs),
                Outputs = PropertyText.WithoutKeys(resource.Outputs),
            });
        StateBackend.Open("file://" + _folder, TimeProvider.System)
            .Write(Stack, codec.Write(checkpoint with { Latest = checkpoint.Latest with { Resources = [.. resources] } }));
        return secrets;
    }

    // Entries by URN and mark, with secrets decrypted, without times and the ids that engines generate for providers.
    private static SortedDictionary<string, string> Normalized(byte[] content)
    {
        var (checkpoint, _) = CheckpointCodec.Read("state", content, SecretsOf(content));
        checkpoint.Latest!.PendingOperations.ShouldBeEmpty();
        var providers = checkpoint.Latest.Resources.Where(resource => resource.IsProvider).ToList();
        return new(
            checkpoint.Latest.Resources.ToDictionary(
                resource => $"{resource.Urn} {resource.Delete}",
                resource => providers.Aggregate(EntryText(resource), (text, provider) => text.Replace(provider.Id, "ID"))),
            StringComparer.Ordinal);
    }

    private static string EntryText(ResourceState resource) => string.Join(
        '\n',
        $"id {resource.Id} of {resource.Type}, custom {resource.Custom}, parent {resource.Parent}, provider {resource.Provider}",
        $"inputs {PropertyText.Of(PropertyText.WithoutKeys(resource.Inputs))}",
        $"outputs {PropertyText.Of(PropertyText.WithoutKeys(resource.Outputs))}",
        $"dependencies {string.Join(' ', resource.Dependencies.Order())}",
        $"by property {string.Join(' ', resource.PropertyDependencies.Select(DependencyText))}",
        $"{resource.Timeouts} protect {resource.Protect} retain {resource.RetainOnDelete} pending {resource.PendingReplacement}",
        $"errors {string.Join(' ', resource.InitErrors)} secret {string.Join(' ', resource.AdditionalSecretOutputs)}",
        $"ignore {string.Join(' ', resource.IgnoreChanges)} replace {string.Join(' ', resource.ReplaceOnChanges)}");

    private static string DependencyText(KeyValuePair<string, ImmutableArray<string>> item) =>
        $"{item.Key}: {string.Join(' ', item.Value.Order())}";

    private static PassphraseSecrets SecretsOf(byte[] content)
    {
        var salt = JsonNode.Parse(content)!["checkpoint"]!["latest"]!["secrets_providers"]!["state"]!["salt"]!.GetValue<string>();
        return Secrets.GetOrAdd(salt, key => PassphraseSecrets.Open(Recordings.Passphrase, key));
    }

    private static bool IsDestroy(string step) =>
        JsonNode.Parse(Recordings.Text(step + "/step.json"))!["command"]!.GetValue<string>().Contains("destroy", StringComparison.Ordinal);

    private static string OpOf(StepKind kind) => kind == StepKind.CreateReplacement ? "replace" : kind.ToString().ToLowerInvariant();

    private static string Text(JsonNode? node, string name) => node![name]!.GetValue<string>();

    private static IEnumerable<string> Paths(JsonNode? node) =>
        (node!["detailedDiff"] as JsonObject)?.Select(item => item.Key).Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>();

    private sealed class Plugins(IReadOnlyList<RecordedCall> calls) : IProviderFactory
    {
        public ConcurrentDictionary<string, ReplayedPlugin> Made { get; } = new(StringComparer.Ordinal);

        public IResourceProvider Create(string package) =>
            Made.GetOrAdd(package, name => new ReplayedPlugin(calls.Where(call => call.To == name)));
    }
}
