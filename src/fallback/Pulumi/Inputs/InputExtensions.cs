namespace Pulumi;

/// <summary>Converts inputs to outputs.</summary>
public static class InputExtensions
{
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>> func) => input.ToOutput().Apply(func);

    /// <summary>The input as an output; a known default if there is no input.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) =>
        input is null ? new Output<T>(Task.FromResult(OutputData<T>.Known(default))) : input.Resolve();
}
