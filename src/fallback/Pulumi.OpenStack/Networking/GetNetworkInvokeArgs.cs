namespace Pulumi.OpenStack.Networking;

/// <summary>Criteria for a network.</summary>
public sealed class GetNetworkInvokeArgs : InvokeArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }
}
