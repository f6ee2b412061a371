namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>What a failed connection means for the next attempt.</summary>
internal enum SshFailureKind
{
    /// <summary>Nobody answers yet; worth repeating.</summary>
    Unreachable,

    /// <summary>The key is not accepted; a machine that still boots may accept it soon.</summary>
    Refused,

    /// <summary>It will not mend itself.</summary>
    Final,

    /// <summary>Lost after the command had started; it may have done its work, so it is never repeated.</summary>
    Broken,
}
