using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Pulumi;
using Pulumi.Utilities;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// What an instance gets when it boots for the first time: the node's keys and, where there is room, its whole configuration.
/// </summary>
internal sealed class FirstBoot
{
    private readonly LoadBalancerArgs _args;
    private readonly string _node;
    private readonly Output<(NodeConfiguration Configuration, NodeKeys Keys)> _content;

    /// <param name="args">The load balancer.</param>
    /// <param name="node">Name of the node.</param>
    /// <param name="configuration">Everything that lies on the node.</param>
    public FirstBoot(LoadBalancerArgs args, string node, Output<NodeConfiguration> configuration)
    {
        (_args, _node) = (args, node);
        _content = Output.Tuple(configuration, args.Secrets.KeysOf(node));
    }

    /// <summary>The instance's user_data, encoded as Nova takes it; secret.</summary>
    public Output<string> UserData =>
        _content.Apply(content => UserDataRenderer.Encode(_args.UserData.Render(content.Configuration, content.Keys)));

    /// <summary>Changes when something changes that only a first boot brings: then the instance has to be replaced.</summary>
    public string BaseGeneration => _args.UserData.BaseGeneration(
        _node, _args.Site.Spec.Management.SshUser, _args.Secrets.HostKeyPublic(_node), _args.Secrets.LoginKeyPublic);

    /// <summary>Checks, once the configuration is known, that the first boot is enough where the site has no remote commands.</summary>
    /// <exception cref="RunException">The configuration is too big for the user data.</exception>
    public async Task RequireRoomAsync()
    {
        if (_args.Site.Spec.RemoteCommands || !await OutputUtilities.GetIsKnownAsync(_content)) return;
        var (configuration, keys) = await OutputUtilities.GetValueAsync(_content);
        if (_args.UserData.HoldsConfiguration(configuration, keys)) return;
        throw new RunException(
            $"the configuration of node '{_node}' is too big for its first boot ({UserDataRenderer.EncodedLimit} characters of user data), "
            + "and the site has \"remote_commands: false\": divide the load balancer, or choose a site with remote commands");
    }
}
