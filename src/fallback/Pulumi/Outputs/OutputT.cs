namespace Pulumi;

/// <summary>A value that is known later, in a preview perhaps never; whether it is secret, and which resources it comes from.</summary>
public sealed class Output<T> : IOutput
{
    internal Output(Task<OutputData<T>> data)
    {
        Data = data;

        // A failure fails the run, even if nothing uses this output.
        if (!data.IsCompletedSuccessfully) Deployment.Current?.Runner.Track(data);
    }

    internal Task<OutputData<T>> Data { get; }

    /// <summary>An output with the result of a task.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Runs the function once the value is known; not at all if it stays unknown.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => Then<ValueTuple>(async value =>
    {
        await func(value);
        return OutputData<ValueTuple>.Known(default);
    });

    /// <inheritdoc cref="Apply(Func{T, Task})"/>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        Then(value => Task.FromResult(OutputData<TResult>.Known(func(value))));

    /// <inheritdoc cref="Apply(Func{T, Task})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        Then(async value => OutputData<TResult>.Known(await func(value)));

    /// <inheritdoc cref="Apply(Func{T, Task})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) => Then(value => func(value).ToOutput().Data);

    /// <inheritdoc cref="Apply(Func{T, Task})"/>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>> func) => Then(value => func(value).Data);

    /// <summary>Explains why an output has no text; never contains the value.</summary>
    public override string ToString() => OutputText.Explain();

    async Task<OutputData<object?>> IOutput.ReadAsync()
    {
        var data = await Data;
        return new(data.Value, data.IsKnown, data.IsSecret, data.Dependencies);
    }

    private Output<TResult> Then<TResult>(Func<T, Task<OutputData<TResult>>> next) => new(ThenAsync(Data, next));

    private static async Task<OutputData<TResult>> ThenAsync<TResult>(Task<OutputData<T>> task, Func<T, Task<OutputData<TResult>>> next)
    {
        var data = await task;
        if (!data.IsKnown) return OutputData<TResult>.Unknown(data.IsSecret, data.Dependencies);

        var result = await next(data.Value!);
        return result.Under(data);
    }
}
