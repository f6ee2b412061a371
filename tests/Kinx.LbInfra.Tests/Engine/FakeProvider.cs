using System.Collections.Concurrent;
using System.Globalization;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Tests.Engine;

/// <summary>
/// A cloud of small things, <c>fake:index:Thing</c>: its objects have the inputs of their resources; output <c>serial</c> is computed;
/// a change of an input whose name begins with <c>size</c> needs a replacement. Fails on demand.
/// </summary>
internal sealed class FakeProvider : IResourceProvider
{
    private int _serial;

    /// <summary>Objects by id.</summary>
    public ConcurrentDictionary<string, PropertyMap> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Calls that change something, such as <c>create a</c>, in the order in which they began.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>Called at the start of each changing call, and again after its effect (<c>create a done</c>); may throw.</summary>
    public Func<string, Task> On { get; set; } = _ => Task.CompletedTask;

    public PropertyMap Configuration { get; private set; } = PropertyMap.Empty;

    public IEnumerable<string> Names =>
        Objects.Values.Select(map => ((PropertyValue.StringValue)map["name"]).Value).Order(StringComparer.Ordinal);

    public Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(new CheckResult(request.NewInputs, []));

    public Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.OldInputs.Equals(request.NewInputs) ? DiffResult.NoChange : new DiffResult(DiffChanges.Some, [], false));

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken)
    {
        Configuration = inputs;
        return Task.CompletedTask;
    }

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var name = request.NewInputs.ContainsKey("name")
            ? request.NewInputs
            : request.NewInputs.Set("name", PropertyValue.Of(request.Resource.Name));
        CheckFailure[] failures = request.NewInputs.ContainsKey("invalid") ? [new CheckFailure("invalid", "is not known")] : [];
        return Task.FromResult(new CheckResult(name, failures));
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        if (request.OldInputs.Equals(request.NewInputs)) return Task.FromResult(DiffResult.NoChange);
        var replaces = request.OldInputs.Keys.Union(request.NewInputs.Keys).Where(name => name.StartsWith("size", StringComparison.Ordinal))
            .Where(name => !Equals(request.OldInputs.GetValueOrDefault(name), request.NewInputs.GetValueOrDefault(name)));
        return Task.FromResult(new DiffResult(DiffChanges.Some, [.. replaces], false));
    }

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        if (request.Preview) return new CreateResult("", request.Inputs.Set("serial", PropertyValue.Unknown));
        await BeginAsync("create", request.Resource.Name);
        if (request.PendingBefore && Find(request.Inputs["name"]) is { } found) return found;
        var id = "id-" + Interlocked.Increment(ref _serial).ToString(CultureInfo.InvariantCulture);
        Objects[id] = request.Inputs.Set("serial", PropertyValue.Of(id[3..]));
        await On($"create {request.Resource.Name} done");
        return new CreateResult(id, Objects[id]);
    }

    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(Objects.TryGetValue(request.Id, out var found)
            ? new ReadResult(request.Id, found.Remove("serial"), found)
            : new ReadResult(null, PropertyMap.Empty, PropertyMap.Empty));

    public async Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        var outputs = request.NewInputs.Set("serial", request.OldOutputs["serial"]);
        if (request.Preview) return new UpdateResult(outputs);
        await BeginAsync("update", request.Resource.Name);
        Objects[request.Id] = outputs;
        await On($"update {request.Resource.Name} done");
        return new UpdateResult(outputs);
    }

    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        await BeginAsync("delete", request.Resource.Name);
        Objects.TryRemove(request.Id, out _);
        await On($"delete {request.Resource.Name} done");
    }

    public async Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken)
    {
        await BeginAsync("invoke", request.Token);
        return new InvokeResult(request.Arguments.Set("answer", PropertyValue.SecretOf(PropertyValue.Of(42))), []);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task BeginAsync(string what, string name)
    {
        Calls.Enqueue($"{what} {name}");
        await On($"{what} {name}");
    }

    private CreateResult? Find(PropertyValue name) =>
        Objects.Where(item => item.Value["name"].Equals(name)).Select(item => new CreateResult(item.Key, item.Value)).FirstOrDefault();
}
