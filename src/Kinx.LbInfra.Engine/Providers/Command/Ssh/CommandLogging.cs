namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>Which outputs of a command are shown while it runs.</summary>
internal sealed record CommandLogging(bool Stdout, bool Stderr)
{
    /// <summary>Null: both. An unknown word: none.</summary>
    public static CommandLogging Parse(string? text) => text switch
    {
        null or "stdoutAndStderr" => new(true, true),
        "stdout" => new(true, false),
        "stderr" => new(false, true),
        _ => new(false, false),
    };
}
