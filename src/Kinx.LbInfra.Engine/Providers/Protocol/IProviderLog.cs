namespace Kinx.LbInfra.Engine.Providers.Protocol;

/// <summary>Progress of a long operation, shown beside its resource ("waiting for SSH on web-a, 12 s"); never holds a secret.</summary>
public interface IProviderLog
{
    void Status(string message);

    void Warning(string message);
}
