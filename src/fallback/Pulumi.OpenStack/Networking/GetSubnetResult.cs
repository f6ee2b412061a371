namespace Pulumi.OpenStack.Networking;

/// <summary>A subnet that was found.</summary>
[OutputType]
public sealed class GetSubnetResult
{
    public readonly string Cidr;

    public readonly string Id;

    public readonly string Name;

    public readonly string NetworkId;

    [OutputConstructor]
    private GetSubnetResult(
        string cidr,
        string id,
        string name,
        string networkId)
    {
        Cidr = cidr;
        Id = id;
        Name = name;
        NetworkId = networkId;
    }
}
