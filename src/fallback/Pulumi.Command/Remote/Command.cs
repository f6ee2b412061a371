namespace Pulumi.Command.Remote;

/// <summary>A command that runs on another machine over SSH when it is created, changed or deleted.</summary>
public class Command : CustomResource
{
    private const string Token = "command:remote:Command";

    public Command(string name, CommandArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args, Package.Defaults(options, additionalSecretOutputs: ["connection"], replaceOnChanges: ["triggers[*]"]))
    {
    }

    [Output("stderr")]
    public Output<string> Stderr { get; private set; } = null!;

    [Output("stdout")]
    public Output<string> Stdout { get; private set; } = null!;
}
