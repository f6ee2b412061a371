namespace Pulumi.OpenStack.Networking;

/// <summary>What a network is looked up by.</summary>
public sealed class GetNetworkInvokeArgs : InvokeArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }
}
