namespace Pulumi.OpenStack;

/// <summary>Defaults that the published package takes from the program's own environment; the texts of booleans are Go's.</summary>
internal static class Variables
{
    /// <summary>Null: not set. An empty text is a value.</summary>
    public static Input<string>? Text(string name) => Environment.GetEnvironmentVariable(name) is { } text ? text : (Input<string>?)null;

    /// <summary>Null: not set, or not a boolean.</summary>
    public static Input<bool>? Boolean(string name) => Environment.GetEnvironmentVariable(name) switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => (Input<bool>?)null,
    };
}
