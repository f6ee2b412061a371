using System.CommandLine;
using System.Reflection;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;

namespace Kinx.LbInfra.Cli.Completion;

/// <summary><c>completion SHELL</c>: prints a script; with it, the shell gets its completions from <c>lbinfra [suggest]</c>.</summary>
internal sealed class CompletionCommand(CliContext context)
{
    private readonly Argument<string> _shell = new Argument<string>("shell") { HelpName = "shell", Description = "bash, zsh or fish." }
        .AcceptOnlyFromAmong("bash", "zsh", "fish");

    public Command Create()
    {
        var command = new DocumentedCommand(
            "completion",
            "Print the script that completes lbinfra commands in a shell.",
            "eval \"$(lbinfra completion bash)\"")
        {
            _shell,
        };
        command.SetAction(parsed => context.Out.Write(Script(parsed.GetRequiredValue(_shell))));
        return command;
    }

    private static string Script(string shell)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"lbinfra.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
