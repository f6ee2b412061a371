using System.Text.Json.Nodes;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.ConformanceTests.PulumiCli;

/// <summary>
/// A recorded plugin: answers a call that is equal to a recorded one, in the recorded order of the calls about one resource, and refuses
/// any other.
/// </summary>
internal sealed class ReplayedPlugin : IResourceProvider
{
    private static readonly HashSet<string> NotAsked = ["Handshake", "Cancel", "GetPluginInfo", "GetSchema", "Attach"];

    private readonly List<RecordedCall> _open;
    private readonly bool _acceptsSecrets;

    public ReplayedPlugin(IEnumerable<RecordedCall> recorded)
    {
        _open = [.. recorded.Where(call => !NotAsked.Contains(call.Method)).OrderBy(call => call.Begin)];
        _acceptsSecrets = _open.Any(call => call.Method == "Configure" && call.Response?["acceptSecrets"]?.GetValue<bool>() == true);
    }

    public int Compared { get; private set; }

    /// <summary>Recorded calls that were not made.</summary>
    public IEnumerable<string> Left => _open.Select(call => $"{call.To}: {call.Method} {call.Subject}");

    public Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Check("CheckConfig", request));

    public Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Diff("DiffConfig", request));

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken)
    {
        var call = Take("Configure", null, ("args", inputs));
        return call.Error is null ? Task.CompletedTask : throw new ProviderException(call.Error);
    }

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Check("Check", request));

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) => Task.FromResult(Diff("Diff", request));

    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        var call = Answer(Take("Create", request.Resource.Urn, ("properties", request.Inputs)), request.Timeout, request.Preview);
        return Task.FromResult(
            new CreateResult(call.Response?["id"]?.GetValue<string>() ?? "", PropertyText.Parse(call.Response?["properties"])));
    }

    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        throw new ProviderException("no read was recorded");

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var call = Answer(
            Take(
                "Update",
                request.Resource.Urn,
                ("olds", request.OldOutputs),
                ("oldInputs", request.OldInputs),
                ("news", request.NewInputs)),
            request.Timeout,
            request.Preview);
        return Task.FromResult(new UpdateResult(PropertyText.Parse(call.Response?["properties"])));
    }

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        Answer(
            Take("Delete", request.Resource.Urn, ("properties", request.Outputs), ("oldInputs", request.Inputs)), request.Timeout, false);
        return Task.CompletedTask;
    }

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        var call = Answer(Take("Invoke", request.Token, ("args", request.Arguments)), null, false);
        return Task.FromResult(new InvokeResult(PropertyText.Parse(call.Response?["return"]), []));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CheckResult Check(string method, CheckRequest request)
    {
        var call = Answer(
            Take(method, request.Resource.Urn, ("olds", request.OldInputs ?? PropertyMap.Empty), ("news", request.NewInputs)), null, false);
        return new CheckResult(PropertyText.Parse(call.Response?["inputs"]), []);
    }

    private DiffResult Diff(string method, DiffRequest request)
    {
        var call = Take(
            method, request.Resource.Urn, ("olds", request.OldOutputs), ("oldInputs", request.OldInputs), ("news", request.NewInputs));
        if (call.Error is not null) return new DiffResult(DiffChanges.Unknown, [], false);
        var response = call.Response ?? [];
        var changes = response["changes"]?.GetValue<string>() switch
        {
            "DIFF_NONE" => DiffChanges.None,
            "DIFF_SOME" => DiffChanges.Some,
            _ => DiffChanges.Unknown,
        };
        var replaces = response["replaces"]?.AsArray().Select(item => item!.GetValue<string>()).ToList() ?? [];
        var first = response["deleteBeforeReplace"]?.GetValue<bool>() ?? false;
        return new DiffResult(changes, replaces, first, Detailed(response["detailedDiff"] as JsonObject));
    }

    private static Dictionary<string, PropertyDiffKind>? Detailed(JsonObject? detailed) => detailed?.ToDictionary(
        item => item.Key,
        item => System.Enum.Parse<PropertyDiffKind>((item.Value?["kind"]?.GetValue<string>() ?? "ADD").Replace("_", ""), ignoreCase: true));

    private static RecordedCall Answer(RecordedCall call, TimeSpan? timeout, bool preview)
    {
        if ((timeout?.TotalSeconds ?? 0) != (call.Request["timeout"]?.GetValue<double>() ?? 0))
        {
            throw new ProviderException(
                $"{call.Method} {call.Subject} came with the timeout {timeout}, recorded: {call.Request["timeout"]}");
        }

        if (call.Method is "Create" or "Update" && preview != (call.Request["preview"]?.GetValue<bool>() ?? false))
        {
            throw new ProviderException($"{call.Method} {call.Subject}: preview is {preview}");
        }

        return call.Error is null ? call : throw new ProviderException(call.Error);
    }

    private RecordedCall Take(string method, string? subject, params (string Member, PropertyMap Actual)[] sent)
    {
        // The published engine takes the secret marks off what it sends to a plugin that does not know them.
        var members = _acceptsSecrets ? sent : [.. sent.Select(item => (item.Member, PropertyText.WithoutMarks(item.Actual)))];
        lock (_open)
        {
            var next = _open.FirstOrDefault(call => IsAbout(call) && Matches(call, members))
                ?? _open.FirstOrDefault(IsAbout)
                ?? throw new ProviderException($"nothing more was recorded about {subject ?? method}, but {method} is called");
            if (next.Method != method) throw new ProviderException($"{method} of {subject} comes where {next.Method} was recorded");
            foreach (var (member, actual) in members.Where(item => !PropertyText.Parse(next.Request[item.Member]).Equals(item.Actual)))
            {
                throw new ProviderException(
                    $"{method} of {subject}: {member} is {PropertyText.Of(actual)}, recorded: {next.Request[member]?.ToJsonString()}");
            }

            _open.Remove(next);
            Compared++;
            return next;
        }

        bool IsAbout(RecordedCall call) => subject is null ? call.Method == method : call.Subject == subject;
    }

    // Equal calls of different kinds, such as two invokes of one token, need not come in the recorded order.
    private static bool Matches(RecordedCall call, (string Member, PropertyMap Actual)[] members) =>
        call.Method == "Invoke" && members.All(item => PropertyText.Parse(call.Request[item.Member]).Equals(item.Actual));
}
