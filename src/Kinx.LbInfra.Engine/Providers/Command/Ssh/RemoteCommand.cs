using System.Text;
using Kinx.LbInfra.Engine.Providers.Protocol;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>What is to run on the other side.</summary>
/// <param name="Environment">Set by the command line itself, so that the server need not accept variables.</param>
internal sealed record RemoteCommand(string Text, IReadOnlyDictionary<string, string> Environment, string Stdin, CommandLogging Logging)
{
    /// <summary>In the environment of all processes of the command, so that a cancelled one can be found.</summary>
    public const string Marker = "LBINFRA_COMMAND";

    /// <exception cref="ProviderException">A variable's name is none.</exception>
    public string CommandLine(string runId)
    {
        var line = new StringBuilder($"export {Marker}={runId}; ");
        foreach (var (name, value) in Environment)
        {
            if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_'))
                throw new ProviderException($"environment: '{name}' is not the name of a variable");
            line.Append("export ").Append(name).Append('=').Append(Quoted(value)).Append("; ");
        }
        return line.Append(Text).ToString();
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
