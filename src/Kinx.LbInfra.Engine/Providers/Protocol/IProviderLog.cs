namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>What a provider says during an operation. Messages never hold a secret.</summary>
internal interface IProviderLog
{
    /// <summary>Progress of a long operation, such as "waiting for SSH on web-a, 12 s"; shown next to its resource.</summary>
    void Status(string message);

    void Warning(string message);
}
