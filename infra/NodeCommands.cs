using Kinx.LbInfra.Core.Rendering.Scripts;
using Kinx.LbInfra.Core.Specs.Sites;
using Pulumi;
using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;
using Pulumi.OpenStack.Compute;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The commands that run on a node over SSH: they install its keys, which are never part of the first boot, and then its configuration.
/// </summary>
internal sealed class NodeCommands
{
    // Attempts and seconds; together they give a booting node some minutes until its sshd responds.
    private const int DialErrorLimit = 60;
    private const int PerDialTimeout = 5;

    private readonly NodeArgs _args;
    private readonly Instance _instance;
    private readonly Resource _parent;

    /// <summary>Declares the commands.</summary>
    public NodeCommands(NodeArgs args, Instance instance, Resource parent)
    {
        (_args, _instance, _parent) = (args, instance, parent);
        Keys = args.LoadBalancer.KeySecrets.Count > 0 ? CreateKeys() : null;
        Config = CreateConfig();
    }

    /// <summary>Installs keys and BGP passwords; null if there are none. Only this command and user_data contain secrets.</summary>
    public Command? Keys { get; }

    /// <summary>Installs the configuration and activates it.</summary>
    public Command Config { get; }

    private Command CreateKeys() => new(
        $"{_args.Name}-keys",
        Script("timeout 120 sh -s", _args.LoadBalancer.KeyScript),
        After(_instance));

    // Nothing is changed while a certificate or a password is missing, so the keys come first.
    private Command CreateConfig() => new(
        $"{_args.Name}-config",
        Script("timeout 300 sh -s", _args.Configuration.Apply(ConfigScript.Render)),
        After(Keys is null ? _instance : Keys));

    private CustomResourceOptions After(Resource before) => new()
    {
        Parent = _parent,
        // Instances also wait for the previous node, but commands must do so too, because they may run when no instance changes.
        DependsOn = _args.Previous is { } previous ? new InputList<Resource> { before, previous } : new InputList<Resource> { before },
        // Deleting a command loses nothing, so commands are never protected.
        Protect = false,
    };

    private CommandArgs Script(string command, Output<string> stdin) => new()
    {
        Connection = Connection(),
        // The instance id makes the command run again after a replacement.
        Create = Output.Format($"{Elevated(command)} # instance {_instance.Id}"),
        Stdin = stdin,
        AddPreviousOutputInEnv = false,
        // The published plugin hangs on a logged line of more than 64 KiB.
        Logging = Logging.None,
    };

    private string Elevated(string command) =>
        _args.LoadBalancer.Site.Spec.Management.SshUser == "root" ? command : $"sudo -n {command}";

    private ConnectionArgs Connection()
    {
        var management = _args.LoadBalancer.Site.Spec.Management;
        var connection = new ConnectionArgs
        {
            Host = _args.Ports.Addresses.Apply(a => a.Management.ToString()),
            User = management.SshUser,
            PrivateKey = _args.LoadBalancer.Secrets.LoginKey,
            HostKey = _args.LoadBalancer.Secrets.HostKeyPublic(_args.Name),
            DialErrorLimit = DialErrorLimit,
            PerDialTimeout = PerDialTimeout,
        };
        if (management.Bastion is { } bastion) connection.Proxy = Proxy(bastion);
        return connection;
    }

    private ProxyConnectionArgs Proxy(BastionSpec bastion) => new()
    {
        Host = bastion.Address.ToString(),
        Port = bastion.Port,
        User = bastion.User,
        PrivateKey = _args.LoadBalancer.Secrets.LoginKey,
        HostKey = bastion.HostKey,
        DialErrorLimit = DialErrorLimit,
        PerDialTimeout = PerDialTimeout,
    };
}
