using System.CommandLine;
using System.CommandLine.Help;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Commands;
using Kinx.LbInfra.Cli.Completion;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Demo;
using Kinx.LbInfra.Cli.Doctor;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Cli;

/// <summary>Parses the command line, runs one command, and turns expected failures into one message and an exit code.</summary>
public sealed class CliApp(CliContext context)
{
    public async Task<int> RunAsync(string[] args)
    {
        var parsed = CreateRoot().Parse(args);
        // A directive such as [suggest:7] comes with an unfinished command line.
        if (Faults(parsed) is { Count: > 0 } faults && args is not [['[', ..], ..])
        {
            await ReportAsync(string.Join('\n', faults));
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = context.Out,
                Error = context.Error,
                EnableDefaultExceptionHandler = false,
                // A deployment that is asked to stop still finishes the steps it has begun.
                ProcessTerminationTimeout = TimeSpan.FromMinutes(30),
            });
        }
        catch (Exception exception) when (FailureText.Of(exception) is { } failure)
        {
            await ReportAsync(failure.Text);
            return failure.ExitCode;
        }
    }

    /// <summary>What is wrong with a command line, as lines for a person; runs nothing.</summary>
    public IReadOnlyList<string> Faults(string[] args) => Faults(CreateRoot().Parse(args));

    // --help works even when required arguments are missing.
    private static IReadOnlyList<string> Faults(ParseResult parsed) =>
        parsed.Errors.Count > 0 && parsed.Action is not HelpView ? [.. UsageError.Lines(parsed)] : [];

    private async Task ReportAsync(string text)
    {
        try
        {
            // Messages repeat words of the command line, which must not control the terminal.
            await context.Error.WriteLineAsync(Quoted.Lines(text));
        }
        catch (IOException)
        {
            // Standard error itself cannot be written to; only the exit code is left.
        }
    }

    private RootCommand CreateRoot()
    {
        var project = new ProjectOption(context);
        var root = new RootCommand("Load balancers as code for OpenStack clouds.")
        {
            project.Option,
            new ValidateCommand(context, project).Create(),
            new RenderCommand(context, project).Create(),
            new ExplainCommand(context).Create(),
            new SchemaCommand(context).Create(),
            VipCommand.Create(context, project),
            SecretsCommands.Create(context, project),
            new PreviewCommand(context, project).Create(),
            new UpCommand(context, project).Create(),
            new DestroyCommand(context, project).Create(),
            new OutputsCommand(context, project).Create(),
            ImageCommands.Create(context, project),
            LabCommands.Create(),
            new DoctorCommand(context, project).Create(),
            new CompletionCommand(context).Create(),
            new DemoCommand(context, project).Create(),
            new CloudObjectsCommand(context).Create(),
        };
        root.Options.Remove(root.Options.OfType<HelpOption>().Single());
        root.Options.Add(HelpView.CreateOption());
        return root;
    }
}
