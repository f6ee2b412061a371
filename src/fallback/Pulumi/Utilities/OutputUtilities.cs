namespace Pulumi.Utilities;

/// <summary>Lets a program wait for an output before it goes on.</summary>
public static class OutputUtilities
{
    /// <summary>Waits for the output. False in a preview for what only an update tells.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) => (await output.Data).IsKnown;

    /// <summary>Waits for the output's value; the type's default where it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) => (await output.Data).Value!;
}
