using System.CommandLine;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Validation;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>validate [stack…]</c>: loads and checks stack files, and says all that is wrong with them in one pass.</summary>
internal sealed class ValidateCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string[]> _stacks = StackArgument.CreateMany(project);

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "validate",
            "Check stack files; changes nothing.",
            "lbinfra validate --format json")
        {
            _stacks,
        };
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var home = project.Get(parsed);
        var names = parsed.GetValue(_stacks) is { Length: > 0 } given ? given : [.. home.StackNames()];
        var checks = StackTreeCheck.Files(names.Select(home.ExistingStackFile));
        var diagnostics = checks.SelectMany(check => check.Diagnostics).ToList();

        var view = new DiagnosticsView(context);
        if (_format.IsJson(parsed))
            view.WriteJson(diagnostics);
        else
            view.WriteText(diagnostics);

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        context.Error.WriteLine($"{checks.Count} stack(s) checked, {errors} error(s), {diagnostics.Count - errors} warning(s)");
        return errors > 0 ? ExitCode.InvalidInput : ExitCode.Success;
    }
}
