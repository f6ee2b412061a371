using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>explain CODE</c>: why a diagnostic exists, with a wrong and a right example.</summary>
internal sealed class ExplainCommand(CliContext context)
{
    private readonly Argument<string> _code = CreateCode();
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "explain",
            "Explain a diagnostic, with a wrong and a right example.",
            "lbinfra explain LB2003")
        {
            _code,
        };
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private static Argument<string> CreateCode()
    {
        var code = new Argument<string>("code") { HelpName = "code", Description = "The code of the diagnostic, such as LB2003." };
        code.CompletionSources.Add([.. ExplainPages.Codes]);
        code.Validators.Add(StrayOption.Refuse);
        return code;
    }

    private int Run(ParseResult parsed)
    {
        var code = parsed.GetRequiredValue(_code).ToUpperInvariant();
        var page = ExplainPages.Find(code)
            ?? throw new CliException($"there is no diagnostic '{code}'", $"codes are {ExplainPages.Codes[0]} to {ExplainPages.Codes[^1]}");
        context.Out.WriteLine(_format.IsJson(parsed) ? JsonText.Of(new { code, page }) : page);
        return ExitCode.Success;
    }
}
