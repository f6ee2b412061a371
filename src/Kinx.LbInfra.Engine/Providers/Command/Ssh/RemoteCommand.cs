using System.Text;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>A command for the remote machine.</summary>
/// <param name="Environment">Set by the command line itself, so that the server does not have to accept variables.</param>
internal sealed record RemoteCommand(string Text, IReadOnlyDictionary<string, string> Environment, string Stdin, CommandLogging Logging)
{
    /// <summary>A variable in the environment of all processes of the command, by which a cancelled command is found.</summary>
    public const string Marker = "LBINFRA_COMMAND";

    /// <exception cref="ProviderException">A name cannot be that of a variable.</exception>
    public string CommandLine(string runId)
    {
        var line = new StringBuilder($"export {Marker}={runId}; ");
        foreach (var (name, value) in Environment)
        {
            if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
            {
                throw new ProviderException($"environment: '{name}' is not the name of a variable");
            }

            line.Append("export ").Append(name).Append('=').Append(Quoted(value)).Append("; ");
        }

        return line.Append(Text).ToString();
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
