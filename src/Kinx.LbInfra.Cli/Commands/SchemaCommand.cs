using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Schema;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>schema</c>: the JSON schema of stack files, or of site files, for editors.</summary>
internal sealed class SchemaCommand(CliContext context)
{
    private readonly Option<bool> _site = new("--site") { Description = "Print the schema of site files instead." };

    public Command Create()
    {
        var command = new DocumentedCommand(
            "schema",
            "Print the JSON schema of stack files or site files, for editors.",
            "lbinfra schema > stacks/stack.schema.json")
        {
            _site,
        };
        // Accepted, as by all commands; the schema is JSON anyway.
        new FormatOption().AddTo(command);
        command.SetAction(parsed => context.Out.WriteLine(parsed.GetValue(_site) ? SchemaWriter.Site() : SchemaWriter.Stack()));
        return command;
    }
}
