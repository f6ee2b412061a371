using System.CommandLine;
using Kinx.LbInfra.Cli.Arguments;
using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Cli.Stacks;
using Kinx.LbInfra.Cli.Views;

namespace Kinx.LbInfra.Cli.Commands;

/// <summary><c>secrets get STACK NAME</c>: prints a decrypted value.</summary>
internal sealed class SecretsGetCommand(CliContext context, ProjectOption project)
{
    private readonly Argument<string> _stack = StackArgument.Create(project);
    private readonly Argument<string> _name = SecretNameArgument.Create();
    private readonly FormatOption _format = new();

    public Command Create()
    {
        var get = new DocumentedCommand(
            "get",
            "Print the decrypted value of a secret.",
            "lbinfra secrets get acme web-tls > web.pem")
        {
            _stack, _name,
        };
        _format.AddTo(get);
        get.SetAction(Get);
        return get;
    }

    private int Get(ParseResult parsed)
    {
        var session = StackSession.Open(context, project.Get(parsed), parsed.GetRequiredValue(_stack));
        var name = parsed.GetRequiredValue(_name);
        var value = session.Config(name) ?? throw new CliException(
            $"stack '{session.Stack.Name}' has no value '{name}'", $"lbinfra secrets set {session.Stack.Name} {name} --file PATH");
        context.Out.WriteLine(_format.IsJson(parsed) ? JsonText.Of(new { name, value }) : value);
        return ExitCode.Success;
    }
}
