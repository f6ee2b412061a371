using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Loading;
using Kinx.LbInfra.Core.Secrets;

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
        var (home, stack) = (project.Get(parsed), parsed.GetRequiredValue(_stack));
        var session = StackSession.Open(context, home, stack);
        var name = parsed.GetRequiredValue(_name);
        var value = await ValueAsync(name, parsed.GetValue(_file), cancellationToken);
        if (value.Length == 0)
        {
            throw new CliException($"the value of secret '{name}' is empty", "give it with --file, or on standard input");
        }

        if (!StackKeys.IsReserved(name)) await CheckAsync(home.StackFile(stack), name, value);
        session.SetSecretConfig(name, value);
        session.SaveSettings();
        await context.Error.WriteLineAsync($"{session.SettingsFile}: secret '{name}' is set");
        if (_format.IsJson(parsed)) await context.Out.WriteLineAsync(JsonText.Of(new { session.SettingsFile, name }));
        return ExitCode.Success;
    }

    private async Task CheckAsync(string stackFile, string name, string value)
    {
        var uses = StackLoader.LoadFile(stackFile).Value is { } stack ? KeySecrets.UsesOf(stack, name) : [];
        IEnumerable<SecretUse?> checks = uses.Count > 0 ? uses.Select(use => (SecretUse?)use) : [null];
        foreach (var use in checks)
        {
            if (SecretContent.Check(value, use) is { } fault) throw Unusable(name, fault);
        }

        if (uses.Count == 0) await context.Error.WriteLineAsync($"warning: no field of {stackFile} refers to secret://{name} yet");
    }

    private static CliException Unusable(string name, SecretFault fault) => new($"secret '{name}' {fault.Reason}", fault.Hint);

    private async Task<string> ValueAsync(string name, FileInfo? file, CancellationToken cancellationToken)
    {
        if (file is { Exists: false }) throw new CliException($"the file '{file}' does not exist", "correct --file");
        if (file is not null)
        {
            var (content, fault) = BinarySecret.Read(await File.ReadAllBytesAsync(file.FullName, cancellationToken));
            return content ?? throw Unusable(name, fault!);
        }

        if (context.Interactive) await context.Error.WriteLineAsync("reading the value from standard input; end it with Ctrl-D");
        var text = await context.In.ReadToEndAsync(cancellationToken);
        if (text.AsSpan().ContainsAny('\0', '\uFFFD'))
        {
            throw new CliException($"the value of secret '{name}' is not a text in UTF-8", "give it with --file");
        }

        return text.EndsWith('\n') ? text[..^1] : text;
    }
}
