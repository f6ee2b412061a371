using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;
using Kinx.LbInfra.Core.Secrets;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>secrets init STACK</c>: generates the SSH keys that a stack's nodes need and do not have yet.</summary>
internal sealed class SecretsInitCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var init = new DocumentedCommand(
            "init",
            "Generate the missing SSH keys of a stack (a login key, and a host key per node), encrypted in its settings.",
            "lbinfra secrets init acme")
        {
            _stack,
        };
        _format.AddTo(init);
        init.SetAction(InitAsync);
        return init;
    }

    private async Task<int> InitAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var home = project.Get(parsed);
        var stack = new CheckedStack(context).Load(home, parsed.GetRequiredValue(_stack), _format.IsJson(parsed));
        var session = StackSession.Open(context, home, stack.Name);

        var made = new List<string>();
        foreach (var (privateName, publicName) in StackKeys.Needed(stack.Stack))
        {
            if (session.Config(privateName) is not null && session.Config(publicName) is not null) continue;
            var key = await SshKeyPair.GenerateAsync(cancellationToken);
            session.SetSecretConfig(privateName, key.Private);
            session.SetConfig(publicName, key.Public);
            made.Add(privateName);
        }

        session.SaveSettings();
        var result = made.Count == 0 ? "no key is missing" : $"{made.Count} key pair(s) generated";
        await context.Error.WriteLineAsync($"{session.SettingsFile}: {result}");
        if (_format.IsJson(parsed)) await context.Out.WriteLineAsync(JsonText.Of(new { session.SettingsFile, made }));
        return ExitCode.Success;
    }
}
