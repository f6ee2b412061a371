namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of a Port.</summary>
public sealed class PortArgs : ResourceArgs
{
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    [Input("allowedAddressPairs")]
    private InputList<Inputs.PortAllowedAddressPairArgs>? _allowedAddressPairs;

    public InputList<Inputs.PortAllowedAddressPairArgs> AllowedAddressPairs
    {
        get => _allowedAddressPairs ??= [];
        set => _allowedAddressPairs = value;
    }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("fixedIps")]
    private InputList<Inputs.PortFixedIpArgs>? _fixedIps;

    public InputList<Inputs.PortFixedIpArgs> FixedIps
    {
        get => _fixedIps ??= [];
        set => _fixedIps = value;
    }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId", required: true)]
    public Input<string> NetworkId { get; set; } = null!;

    [Input("securityGroupIds")]
    private InputList<string>? _securityGroupIds;

    public InputList<string> SecurityGroupIds
    {
        get => _securityGroupIds ??= [];
        set => _securityGroupIds = value;
    }

    [Input("tags")]
    private InputList<string>? _tags;

    public InputList<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
