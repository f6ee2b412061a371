namespace Pulumi.OpenStack.Compute;

/// <summary>Criteria for a flavor.</summary>
public sealed class GetFlavorInvokeArgs : InvokeArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("rxTxFactor")]
    public Input<double>? RxTxFactor { get; set; }

    [Input("vcpus")]
    public Input<int>? Vcpus { get; set; }
}
