namespace Pulumi;

/// <summary>Lets an input be used like the output that it stands for.</summary>
public static class InputExtensions
{
    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, TResult> func) => input.ToOutput().Apply(func);

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Task<TResult>> func) => input.ToOutput().Apply(func);

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Input<TResult>?> func) => input.ToOutput().Apply(func);

    public static Output<TResult> Apply<T, TResult>(this Input<T>? input, Func<T, Output<TResult>> func) => input.ToOutput().Apply(func);

    /// <summary>The output behind the input; a known default where there is no input.</summary>
    public static Output<T> ToOutput<T>(this Input<T>? input) =>
        input is null ? new Output<T>(Task.FromResult(OutputData<T>.Known(default))) : input.Resolve();
}
