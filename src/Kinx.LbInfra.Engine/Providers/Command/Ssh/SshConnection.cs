using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>Where to connect, and with which keys. Its text does not contain the keys.</summary>
internal sealed record SshConnection
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string User { get; init; }

    /// <summary>In OpenSSH's text form; null: the agent's keys.</summary>
    public string? PrivateKey { get; init; }

    public string? AgentSocket { get; init; }

    /// <summary>Type and base64, such as <c>ssh-ed25519 AAAA…</c>; null: any key is accepted, as in the published plugin.</summary>
    public string? HostKey { get; init; }

    /// <summary>How many failed attempts are repeated; −1: all of them.</summary>
    public int DialErrorLimit { get; init; }

    public TimeSpan DialTimeout { get; init; }

    /// <summary>The bastion.</summary>
    public SshConnection? Proxy { get; init; }

    public override string ToString() => Port == 22 ? Host : $"{Host}:{Port}";

    /// <exception cref="ProviderException">A value is missing, or ssh would have to prompt.</exception>
    public static SshConnection From(Given given)
    {
        if (given.FilledText("password") is not null && given.FilledText("privateKey") is null)
        {
            throw new ProviderException("connection: a password cannot be used, because ssh must never prompt; give 'privateKey'");
        }

        if (given.FilledText("privateKeyPassword") is not null)
        {
            throw new ProviderException(
                "connection: a private key with a passphrase cannot be used, because ssh must never prompt; give the key without one");
        }

        return new SshConnection
        {
            Host = given.FilledText("host") ?? throw new ProviderException("connection: 'host' is missing"),
            Port = given.Integer("port") ?? 22,
            User = given.FilledText("user") ?? "root",
            PrivateKey = given.FilledText("privateKey"),
            AgentSocket = given.FilledText("agentSocketPath"),
            HostKey = given.FilledText("hostKey"),
            DialErrorLimit = given.Integer("dialErrorLimit") ?? 10,
            DialTimeout = TimeSpan.FromSeconds(given.Integer("perDialTimeout") is { } seconds and > 0 ? seconds : 15),
            Proxy = given.Object("proxy") is { } proxy ? From(proxy) : null,
        };
    }
}
