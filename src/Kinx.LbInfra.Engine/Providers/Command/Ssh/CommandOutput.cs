namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>What a command wrote, each without its last line feed.</summary>
internal sealed record CommandOutput(string Stdout, string Stderr)
{
    public static readonly CommandOutput None = new("", "");
}
