namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>How one run of ssh ended.</summary>
/// <param name="Log">ssh's own messages.</param>
/// <param name="BastionLog">Those of the connection to the bastion; empty without one.</param>
internal sealed record SshResult(int ExitCode, CommandOutput Output, string Log, string BastionLog)
{
    /// <summary>ssh's exit code when the connection failed, and a command's that chose the same.</summary>
    public const int OwnFailure = 255;
}
