using System.Globalization;
using System.Text;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>The configuration file of a connection. The user's own configuration does not count, and ssh never prompts.</summary>
internal static class SshConfig
{
    /// <summary>The remote machine's name in the configuration and in known_hosts.</summary>
    public const string Target = "target";

    private const string Bastion = "bastion";

    /// <summary>Writes the keys and the configuration.</summary>
    /// <returns>The path of the configuration.</returns>
    public static string Write(SshFiles files, SshConnection connection)
    {
        var text = new StringBuilder();
        Host(text, files, Target, connection);
        if (connection.Proxy is { } proxy)
        {
            var log = files.Path(LogOf(Bastion));
            text.Append(CultureInfo.InvariantCulture, $"  ProxyCommand ssh -F {files.Path("config")} -E {log} -W %h:%p {Bastion}\n");
            Host(text, files, Bastion, proxy);
        }

        return files.Write("config", text.ToString());
    }

    /// <summary>The file for ssh's own messages, which keeps them apart from the command's output.</summary>
    public static string TargetLog(SshFiles files) => files.Path(LogOf(Target));

    public static string BastionLog(SshFiles files) => files.Path(LogOf(Bastion));

    private static string LogOf(string name) => name + ".log";

    private static void Host(StringBuilder text, SshFiles files, string name, SshConnection connection)
    {
        text.Append(CultureInfo.InvariantCulture, $"Host {name}\n  HostName {connection.Host}\n");
        text.Append(CultureInfo.InvariantCulture, $"  Port {connection.Port}\n  User {connection.User}\n");
        text.Append(CultureInfo.InvariantCulture, $"  ConnectTimeout {connection.DialTimeout.TotalSeconds:0}\n");
        text.Append("  BatchMode yes\n  ConnectionAttempts 1\n  ServerAliveInterval 5\n  ServerAliveCountMax 3\n");
        text.Append("  LogLevel VERBOSE\n  RequestTTY no\n  CheckHostIP no\n  UpdateHostKeys no\n");
        text.Append("  GlobalKnownHostsFile /dev/null\n  ControlPath none\n  ForwardAgent no\n  ForwardX11 no\n");
        Identity(text, files, name, connection);
        HostKey(text, files, name, connection.HostKey);
    }

    private static void Identity(StringBuilder text, SshFiles files, string name, SshConnection connection)
    {
        if (connection.PrivateKey is { } key)
        {
            // ssh refuses a key without a line feed at the end.
            var path = files.Write(name + ".key", key.ReplaceLineEndings("\n").TrimEnd('\n') + "\n");
            text.Append(CultureInfo.InvariantCulture, $"  IdentityFile {path}\n  IdentitiesOnly yes\n  IdentityAgent none\n");
        }
        else if (connection.AgentSocket is { } agent)
        {
            text.Append(CultureInfo.InvariantCulture, $"  IdentityAgent {agent}\n");
        }
    }

    // Only the type of the pinned key is requested. Otherwise the server might offer another one of its keys.
    private static void HostKey(StringBuilder text, SshFiles files, string name, string? hostKey)
    {
        if (hostKey is null)
        {
            text.Append("  StrictHostKeyChecking no\n  UserKnownHostsFile /dev/null\n");
            return;
        }

        var key = SshHostKey.Parse(hostKey);
        var path = files.Write(name + ".known_hosts", $"{name} {key.Type} {key.Base64}\n");
        text.Append(CultureInfo.InvariantCulture, $"  StrictHostKeyChecking yes\n  UserKnownHostsFile {path}\n");
        text.Append(CultureInfo.InvariantCulture, $"  HostKeyAlias {name}\n  HostKeyAlgorithms {key.Algorithms}\n");
    }
}
