using Kinx.LbInfra.Engine.Model;
using Kinx.LbInfra.Engine.Providers.Command.Ssh;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.Providers.Schemas;
using Kinx.LbInfra.Engine.Providers.Secrets;

namespace Kinx.LbInfra.Engine.Providers.Command;

/// <summary>Runs one of a resource's commands.</summary>
internal sealed class CommandRun(TimeProvider time, PropertyMap properties, IProviderLog log, TimeSpan? timeout)
{
    // In characters. Linux limits an environment variable to 128 KiB.
    private const int LongestVariable = 100_000;

    private readonly Given _given = new(SecretMarks.Remove(properties));

    /// <returns>Null: the resource has no such command, and no connection was made.</returns>
    /// <param name="which"><c>create</c>, <c>update</c> or <c>delete</c>.</param>
    /// <exception cref="ProviderException">There is no connection, the host key is wrong, or the command failed.</exception>
    public async Task<CommandOutput?> RunAsync(string which, PropertyMap oldOutputs, CancellationToken cancellationToken)
    {
        if (_given.Text(which) is not { } command) return null;
        var connection = SshConnection.From(_given.Object("connection") ?? throw new ProviderException("'connection' is missing"));
        var mask = SecretTexts.In(properties);
        var remote = new RemoteCommand(
            command, Environment(oldOutputs), _given.Text("stdin") ?? "", CommandLogging.Parse(_given.Text("logging")));
        using var session = new SshSession(connection, log, mask, time);
        return await session.RunAsync(remote, timeout, cancellationToken);
    }

    private SortedDictionary<string, string> Environment(PropertyMap oldOutputs)
    {
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in _given.TextMap("environment") ?? new Dictionary<string, string>()) variables[name] = value;
        if (_given.Bool("addPreviousOutputInEnv") == false) return variables;
        var old = new Given(SecretMarks.Remove(oldOutputs));
        foreach (var (name, output) in new[] { ("PULUMI_COMMAND_STDOUT", "stdout"), ("PULUMI_COMMAND_STDERR", "stderr") })
        {
            if (old.Text(output) is not { } text) continue;
            if (text.Length <= LongestVariable) variables[name] = text;
            else log.Warning($"{name} is not set: the last {output} is longer than {LongestVariable} characters");
        }

        return variables;
    }
}
