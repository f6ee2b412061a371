using System.CommandLine;
using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>explain CODE</c>: why a diagnostic exists, with a wrong example and the right one.</summary>
internal sealed class ExplainCommand(CliContext context)
{
    private readonly Argument<string> _code = CreateCode();

    public Command Create()
    {
        var command = new Command("explain", "Explain a diagnostic.") { _code };
        command.SetAction(Run);
        return command;
    }

    private static Argument<string> CreateCode()
    {
        var code = new Argument<string>("code") { HelpName = "code", Description = "Its code, such as LB2003." };
        code.CompletionSources.Add([.. ExplainPages.Codes]);
        return code;
    }

    private int Run(ParseResult parsed)
    {
        var code = parsed.GetRequiredValue(_code).ToUpperInvariant();
        var page = ExplainPages.Find(code)
            ?? throw new CliException($"there is no diagnostic '{code}'", $"codes are {ExplainPages.Codes[0]} to {ExplainPages.Codes[^1]}");
        context.Out.WriteLine(page);
        return ExitCode.Success;
    }
}
