using Kinx.LbInfra.Core.Rendering;
using Kinx.LbInfra.Core.Rendering.Files;
using Kinx.LbInfra.Core.Secrets;
using Pulumi;
using Pulumi.Utilities;

namespace Kinx.LbInfra.Infra;

/// <summary>
/// The user_data of a new instance: the node's keys and, if there is room, its whole configuration.
/// </summary>
internal sealed class FirstBoot
{
    private readonly LoadBalancerArgs _args;
    private readonly string _node;
    private readonly Output<(NodeConfiguration Configuration, NodeKeys Keys)> _content;

    /// <param name="args">The load balancer.</param>
    /// <param name="node">Name of the node.</param>
    /// <param name="configuration">All files of the node.</param>
    public FirstBoot(LoadBalancerArgs args, string node, Output<NodeConfiguration> configuration)
    {
        (_args, _node) = (args, node);
        _content = Output.Tuple(configuration, args.Secrets.KeysOf(node));
    }

    /// <summary>The user_data, encoded for Nova; secret.</summary>
    public Output<string> UserData =>
        _content.Apply(content => UserDataRenderer.Encode(_args.UserData.Render(content.Configuration, content.Keys)));

    /// <summary>Changes when something changes that only a first boot can install; the instance must then be replaced.</summary>
    public string BaseGeneration => _args.UserData.BaseGeneration(
        _node, _args.Site.Spec.Management.SshUser, _args.Secrets.HostKeyPublic(_node), _args.Secrets.LoginKeyPublic);

    /// <summary>If the site has no remote commands, waits for the configuration and checks that it fits into user_data.</summary>
    /// <exception cref="RunException">The configuration is too large for user_data.</exception>
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
