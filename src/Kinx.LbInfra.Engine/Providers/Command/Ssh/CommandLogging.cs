namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>Which of a command's outputs are shown while it runs.</summary>
internal sealed record CommandLogging(bool Stdout, bool Stderr)
{
    /// <summary>Absent: both. A word that is not known shows nothing.</summary>
    public static CommandLogging Parse(string? text) => text switch
    {
        null or "stdoutAndStderr" => new(true, true),
        "stdout" => new(true, false),
        "stderr" => new(false, true),
        _ => new(false, false),
    };
}
