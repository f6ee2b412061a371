namespace Pulumi.OpenStack.Networking;

/// <summary>Criteria for a subnet.</summary>
public sealed class GetSubnetInvokeArgs : InvokeArgs
{
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }
}
