using System.Text.RegularExpressions;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>Why a connection failed, read from ssh's own messages.</summary>
internal sealed partial record SshFailure(string Message, SshFailureKind Kind)
{
    /// <summary>Null: the connection was fine, and the exit code is the command's.</summary>
    public static SshFailure? Of(string log, SshConnection connection)
    {
        if (HostKeyMismatch().Match(log) is { Success: true } offered) return WrongKey(connection, offered.Groups[1].Value);
        if (NoSuchKeyType().Match(log) is { Success: true } types)
        {
            return new($"{connection} has no host key of the pinned type; it offers {types.Groups[1].Value}", SshFailureKind.Final);
        }

        if (log.Contains("Host key verification failed", StringComparison.Ordinal)) return WrongKey(connection, "another one");
        if (UnreadableKey().IsMatch(log))
        {
            return new(
                $"the private key for {connection} cannot be read: is it an OpenSSH private key without a passphrase?",
                SshFailureKind.Final);
        }

        var lost = Lost().Match(log);
        if (IsConnected(log))
        {
            return lost.Success ? new($"the connection to {connection} was lost: {lost.Value}", SshFailureKind.Broken) : null;
        }

        if (log.Contains("Permission denied", StringComparison.Ordinal))
        {
            return new($"{connection} refuses the key of user '{connection.User}'", SshFailureKind.Refused);
        }

        return new(LastLine(log, connection), SshFailureKind.Unreachable);
    }

    private static SshFailure WrongKey(SshConnection connection, string offered) => new(
        $"{connection} has another host key than expected: expected {SshHostKey.Parse(connection.HostKey ?? "").Fingerprint}, "
        + $"it offers {offered}; if the machine was really rebuilt with a new key, put that key into the configuration, "
        + "otherwise another machine answers at this address",
        SshFailureKind.Final);

    private static bool IsConnected(string log) => log.Contains("Authenticated to ", StringComparison.Ordinal);

    private static string LastLine(string log, SshConnection connection)
    {
        var line = log.Split('\n').Select(text => text.Trim()).LastOrDefault(text => text.Length > 0) ?? "ssh gave no reason";
        return $"cannot connect to {connection}: {line}";
    }

    [GeneratedRegex(@"key sent by the remote host is\s*(SHA256:[A-Za-z0-9+/]+)")]
    private static partial Regex HostKeyMismatch();

    [GeneratedRegex(@"no matching host key type found\. Their offer: ([^\r\n]+)")]
    private static partial Regex NoSuchKeyType();

    [GeneratedRegex(@"Load key .*: (invalid format|error in libcrypto|incorrect passphrase|bad permissions)")]
    private static partial Regex UnreadableKey();

    [GeneratedRegex(
        @"Timeout, server .* not responding|client_loop: [^\r\n]*"
        + @"|Connection (to|reset)[^\r\n]* (closed by remote host|by peer)[^\r\n]*|[Bb]roken pipe")]
    private static partial Regex Lost();
}
