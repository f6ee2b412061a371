using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Arguments;

/// <summary>The standard help, then an example of the command; after the help of the program, the exit codes.</summary>
internal sealed class HelpView : SynchronousCommandLineAction
{
    private readonly HelpAction _usual = new();

    /// <summary>The option <c>--help</c>, or <c>-h</c>.</summary>
    public static HelpOption CreateOption() => new("--help", "-h") { Action = new HelpView() };

    public override int Invoke(ParseResult parseResult)
    {
        var code = _usual.Invoke(parseResult);
        var writer = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is DocumentedCommand documented) writer.WriteLine($"Example:\n  {documented.Example}\n");
        if (parseResult.CommandResult.Command is RootCommand) WriteExitCodes(writer);
        return code;
    }

    private static void WriteExitCodes(TextWriter writer)
    {
        writer.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCode.Meanings) writer.WriteLine($"  {code,-3}  {meaning}");
        writer.WriteLine();
    }
}
