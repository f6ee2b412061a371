namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>What a failed connection means for the next attempt.</summary>
internal enum SshFailureKind
{
    /// <summary>Nothing answers yet; another attempt may succeed.</summary>
    Unreachable,

    /// <summary>The key is not accepted. A machine that is still booting may accept it soon.</summary>
    Refused,

    /// <summary>Waiting does not help.</summary>
    Final,

    /// <summary>Lost after the command had started. It may have done its work, so it is not repeated.</summary>
    Broken,
}
