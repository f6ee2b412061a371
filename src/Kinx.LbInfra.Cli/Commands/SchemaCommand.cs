using System.CommandLine;
using Kinx.LbInfra.Core.Schema;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema of stack files, or of site files, for editors.</summary>
internal sealed class SchemaCommand(CliContext context)
{
    private readonly Option<bool> _site = new("--site") { Description = "The schema of site files." };

    public Command Create()
    {
        var command = new Command("schema", "Print the JSON schema of stack files, for editors.") { _site };
        command.SetAction(parsed => context.Out.WriteLine(parsed.GetValue(_site) ? SchemaWriter.Site() : SchemaWriter.Stack()));
        return command;
    }
}
