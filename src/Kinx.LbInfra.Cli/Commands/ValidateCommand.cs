using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Checking;
using Kinx.LbInfra.Core.Diagnostics;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>validate [STACK…]</c>: checks stack files and reports everything that is wrong with them in one pass.</summary>
internal sealed class ValidateCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string[]> _stacks = StackArgument.CreateMany(project);

    private readonly FormatOption _format = new();

    public Command Create()
    {
        var command = new DocumentedCommand(
            "validate",
            "Check stack files, and report everything that is wrong with them; changes nothing.",
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
        var given = parsed.GetValue(_stacks) ?? [];
        var files = (given.Length > 0 ? given : home.StackNames()).Select(home.ExistingStackFile);
        var checks = StackTreeCheck.Files(files, home.ReadTemplates());
        // With all stacks, all sites are checked too, even those that no stack uses.
        var sites = given.Length > 0 ? [] : home.SiteNames().SelectMany(site => SiteCheck.File(home.SiteFile(site)));
        var misnamed = given.Length > 0 ? [] : StackTreeCheck.Misnamed(home.StacksDirectory);
        // An error in a site file is found with each of its stacks, but reported once.
        var diagnostics = checks.SelectMany(check => check.Diagnostics).Concat(sites).Concat(misnamed).Distinct().ToList();

        var view = new DiagnosticsView(context);
        if (_format.IsJson(parsed)) view.WriteJson(diagnostics);
        else view.WriteText(diagnostics);

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        context.Error.WriteLine($"{checks.Count} stack(s) checked, {errors} error(s), {diagnostics.Count - errors} warning(s)");
        return errors > 0 ? ExitCode.InvalidInput : ExitCode.Success;
    }
}
