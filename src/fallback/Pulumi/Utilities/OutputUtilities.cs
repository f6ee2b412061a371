namespace Pulumi.Utilities;

/// <summary>Lets a program wait for an output.</summary>
public static class OutputUtilities
{
    /// <summary>Waits for the output. False: it is unknown, as may happen in a preview.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data).IsKnown;

    /// <summary>Waits for the output's value; the type's default if it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.Data).Value!;
}
