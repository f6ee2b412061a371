using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Secrets;

/// <summary>
/// Lets a provider work on plain values: it gets no secret, and each result with the name of a secret input is secret again, as the Pulumi
/// CLI does it for plugins that do not accept secrets. The provider decides only which of its own settings are secret.
/// </summary>
internal sealed class SecretlessProvider(IResourceProvider inner) : IResourceProvider
{
    public Task<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellationToken) =>
        inner.CheckConfigAsync(request, cancellationToken);

    public Task<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellationToken) =>
        inner.DiffConfigAsync(request, cancellationToken);

    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellationToken) =>
        inner.ConfigureAsync(SecretMarks.Remove(inputs), cancellationToken);

    public async Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellationToken)
    {
        var plain = request with { OldInputs = Plain(request.OldInputs), NewInputs = SecretMarks.Remove(request.NewInputs) };
        var result = await inner.CheckAsync(plain, cancellationToken);
        return result with { Inputs = SecretMarks.Restore(result.Inputs, request.NewInputs) };
    }

    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellationToken) =>
        inner.DiffAsync(
            request with
            {
                OldInputs = SecretMarks.Remove(request.OldInputs),
                OldOutputs = SecretMarks.Remove(request.OldOutputs),
                NewInputs = SecretMarks.Remove(request.NewInputs),
            },
            cancellationToken);

    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellationToken) =>
        RestoreAsync(request.Inputs, async () =>
        {
            var result = await inner.CreateAsync(request with { Inputs = SecretMarks.Remove(request.Inputs) }, cancellationToken);
            return result with { Outputs = SecretMarks.Restore(result.Outputs, request.Inputs) };
        });

    public Task<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellationToken)
    {
        var (inputs, outputs) = (request.Inputs ?? PropertyMap.Empty, request.Outputs ?? PropertyMap.Empty);
        return RestoreAsync(outputs, async () =>
        {
            var plain = request with { Inputs = Plain(request.Inputs), Outputs = Plain(request.Outputs) };
            var result = await inner.ReadAsync(plain, cancellationToken);
            return result with
            {
                Inputs = SecretMarks.Restore(result.Inputs, inputs),
                Outputs = SecretMarks.Restore(result.Outputs, outputs),
            };
        });
    }

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellationToken) =>
        RestoreAsync(request.NewInputs, async () =>
        {
            var plain = request with
            {
                OldInputs = SecretMarks.Remove(request.OldInputs),
                OldOutputs = SecretMarks.Remove(request.OldOutputs),
                NewInputs = SecretMarks.Remove(request.NewInputs),
            };
            var result = await inner.UpdateAsync(plain, cancellationToken);
            return new UpdateResult(SecretMarks.Restore(result.Outputs, request.NewInputs));
        });

    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellationToken) =>
        RestoreAsync(request.Outputs, async () =>
        {
            var plain = request with { Inputs = SecretMarks.Remove(request.Inputs), Outputs = SecretMarks.Remove(request.Outputs) };
            await inner.DeleteAsync(plain, cancellationToken);
            return true;
        });

    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellationToken) =>
        inner.InvokeAsync(request with { Arguments = SecretMarks.Remove(request.Arguments) }, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static PropertyMap? Plain(PropertyMap? map) => map is null ? null : SecretMarks.Remove(map);

    // What a failed operation left behind gets its marks back as well.
    private static async Task<T> RestoreAsync<T>(PropertyMap marks, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (ProviderException failure) when (failure.Partial is { } partial)
        {
            throw new ProviderException(failure.Message, failure)
            {
                Partial = partial with { Outputs = SecretMarks.Restore(partial.Outputs, marks) },
            };
        }
    }
}
