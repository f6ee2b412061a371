using System.Security.Cryptography;
using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Command.Ssh;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>
/// The <c>command</c> package: remote commands over the system's <c>ssh</c>, with the semantics of the published plugin 1.2.1.
/// </summary>
internal sealed class CommandProvider(TimeProvider time) : IResourceProvider
{
    private const string RemoteCommand = "command:remote:Command";

    /// <summary>The provider itself has no inputs.</summary>
    public Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(CheckResult.Valid(request.NewInputs));

    public Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(DiffResult.NoChange);

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        Demand(request.Resource.Type);
        return Task.FromResult(CommandCheck.Check(request.NewInputs));
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken)
    {
        Demand(request.Resource.Type);
        return Task.FromResult(CommandDiff.Diff(request));
    }

    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken)
    {
        Demand(request.Resource.Type);
        var id = request.Resource.Name + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4));
        if (request.Preview) return new CreateResult(id, Outputs(request.Inputs, PropertyValue.Unknown, PropertyValue.Unknown));
        var run = new CommandRun(time, request.Inputs, request.Log, request.Timeout);
        var output = await run.RunAsync("create", PropertyMap.Empty, cancellationToken) ?? CommandOutput.None;
        return new CreateResult(id, Outputs(request.Inputs, output));
    }

    /// <summary>There is nothing to read back.</summary>
    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(ReadResult.Unchanged(request));

    /// <summary>
    /// Any change runs <c>update</c>, or <c>create</c> if there is none. With neither, nothing runs, and the outputs stay.
    /// </summary>
    public async Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken)
    {
        Demand(request.Resource.Type);
        var which = request.NewInputs.ContainsKey("update") ? "update" : "create";
        if (request.Preview && request.NewInputs.ContainsKey(which))
        {
            return new UpdateResult(Outputs(request.NewInputs, PropertyValue.Unknown, PropertyValue.Unknown));
        }

        var output = request.Preview
            ? null
            : await new CommandRun(time, request.NewInputs, request.Log, request.Timeout)
                .RunAsync(which, request.OldOutputs, cancellationToken);
        return new UpdateResult(output is null
            ? Outputs(request.NewInputs, Old(request.OldOutputs, "stdout"), Old(request.OldOutputs, "stderr"))
            : Outputs(request.NewInputs, output));
    }

    /// <summary>Runs <c>delete</c> with the values in the state. Without it, no connection is made.</summary>
    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken)
    {
        Demand(request.Resource.Type);
        await new CommandRun(time, request.Outputs, request.Log, request.Timeout).RunAsync("delete", request.Outputs, cancellationToken);
    }

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        throw new ProviderException($"the command provider has no function '{request.Token}'");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Demand(string type)
    {
        if (type != RemoteCommand)
        {
            throw new ProviderException($"the command provider has no resource type '{type}'; it has {RemoteCommand}");
        }
    }

    private static PropertyMap Outputs(PropertyMap inputs, CommandOutput output) =>
        Outputs(inputs, PropertyValue.Of(output.Stdout), PropertyValue.Of(output.Stderr));

    private static PropertyMap Outputs(PropertyMap inputs, PropertyValue stdout, PropertyValue stderr) =>
        inputs.Set("stdout", stdout).Set("stderr", stderr);

    private static PropertyValue Old(PropertyMap state, string name) =>
        state.TryGetValue(name, out var value) ? value : PropertyValue.Of("");
}
