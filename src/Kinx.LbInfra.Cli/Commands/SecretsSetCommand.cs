using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary>
/// <c>secrets set STACK NAME</c>: encrypts a value, such as a certificate with its key, into the stack's settings. The value is not taken
/// from the command line, which other users of the machine can read.
/// </summary>
internal sealed class SecretsSetCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly Argument<string> _name = SecretNameArgument.Create();
    private readonly FormatOption _format = new();

    private readonly Option<FileInfo?> _file = new("--file")
    {
        HelpName = "path",
        Description = "Read the value from this file. Without it, it is read from standard input, and one final line feed is removed.",
    };

    public Command Create()
    {
        var set = new DocumentedCommand(
            "set",
            "Encrypt a value, such as a certificate with its key, that the stack file refers to as secret://NAME.",
            "lbinfra secrets set acme web-tls --file web.pem")
        {
            _stack, _name, _file,
        };
        _format.AddTo(set);
        set.SetAction(SetAsync);
        return set;
    }

    private async Task<int> SetAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var session = StackSession.Open(context, project.Get(parsed), parsed.GetRequiredValue(_stack));
        var name = parsed.GetRequiredValue(_name);
        var value = await ValueAsync(parsed.GetValue(_file), cancellationToken);
        if (value.Length == 0)
        {
            throw new CliException($"the value of secret '{name}' is empty", "give it with --file, or on standard input");
        }

        session.SetSecretConfig(name, value);
        session.SaveSettings();
        await context.Error.WriteLineAsync($"{session.SettingsFile}: secret '{name}' is set");
        if (_format.IsJson(parsed)) await context.Out.WriteLineAsync(JsonText.Of(new { session.SettingsFile, name }));
        return ExitCode.Success;
    }

    private async Task<string> ValueAsync(FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is { Exists: false }) throw new CliException($"the file '{file}' does not exist", "correct --file");
        if (file is not null) return await File.ReadAllTextAsync(file.FullName, cancellationToken);

        if (context.Interactive) await context.Error.WriteLineAsync("reading the value from standard input; end it with Ctrl-D");
        var text = await context.In.ReadToEndAsync(cancellationToken);
        return text.EndsWith('\n') ? text[..^1] : text;
    }
}
