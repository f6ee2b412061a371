namespace Pulumi.OpenStack.Compute;

/// <summary>A group of servers with a placement policy.</summary>
public class ServerGroup : CustomResource
{
    private const string Token = "openstack:compute/serverGroup:ServerGroup";

    public ServerGroup(string name, ServerGroupArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ServerGroupArgs(), Package.Defaults(options))
    {
    }

    [Output("name")]
    public Output<string> Name { get; private set; } = null!;
}
