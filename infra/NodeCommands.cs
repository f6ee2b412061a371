using Kinx.LbInfra.Core.Rendering;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// What a running node gets over SSH: its keys, which no first boot carries, and then every change of its configuration.
/// </summary>
internal sealed class NodeCommands
{
    private readonly NodeArgs _args;
    private readonly Instance _instance;
    private readonly Resource _parent;

    public NodeCommands(NodeArgs args, Instance instance, Resource parent)
    {
        (_args, _instance, _parent) = (args, instance, parent);
        Keys = args.LoadBalancer.KeySecrets.Count > 0 ? CreateKeys() : null;
        Config = CreateConfig();
    }

    /// <summary>Null without TLS. The only resource, besides user_data, that holds secrets of the stack.</summary>
    public Command? Keys { get; }

    public Command Config { get; }

    private Command CreateKeys() => new(
        $"{_args.Name}-keys",
        Script("timeout 120 sh -s", _args.LoadBalancer.KeyScript),
        new CustomResourceOptions { Parent = _parent, DependsOn = { _instance } });

    // HAProxy does not start when a certificate is missing, so the keys come first.
    private Command CreateConfig() => new(
        $"{_args.Name}-config",
        Script("timeout 300 sh -s", _args.Configuration.Apply(ConfigScript.Render)),
        new CustomResourceOptions { Parent = _parent, DependsOn = { Keys is null ? _instance : Keys } });

    private CommandArgs Script(string command, Output<string> stdin) => new()
    {
        Connection = Connection(),
        // The instance id makes a replaced instance run it again.
        Create = Output.Format($"{Elevated(command)} # instance {_instance.Id}"),
        Stdin = stdin,
        AddPreviousOutputInEnv = false,
        // The published plugin never returns from a logged line of more than 64 KiB.
        Logging = Logging.None,
    };

    private string Elevated(string command) =>
        _args.LoadBalancer.Site.Spec.Management.SshUser == "root" ? command : $"sudo -n {command}";

    private ConnectionArgs Connection() => new()
    {
        Host = _args.Ports.Addresses.Apply(a => a.Management),
        User = _args.LoadBalancer.Site.Spec.Management.SshUser,
        PrivateKey = _args.LoadBalancer.Secrets.LoginKey,
        HostKey = _args.LoadBalancer.Secrets.HostKeyPublic(_args.Name),
        DialErrorLimit = 60,
        PerDialTimeout = 5,
    };
}
