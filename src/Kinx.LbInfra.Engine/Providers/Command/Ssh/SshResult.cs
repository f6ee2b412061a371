namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>How a run of ssh ended.</summary>
/// <param name="Log">ssh's own messages.</param>
/// <param name="BastionLog">ssh's messages about the connection to the bastion; empty without one.</param>
internal sealed record SshResult(int ExitCode, CommandOutput Output, string Log, string BastionLog)
{
    /// <summary>ssh's exit code for a failed connection. A command may choose the same one.</summary>
    public const int OwnFailure = 255;
}
