namespace Pulumi.OpenStack.Compute;

/// <summary>Criteria for a flavor, as plain values.</summary>
public sealed class GetFlavorArgs : InvokeArgs
{
    [Input("name")]
    public string? Name { get; set; }

    [Input("rxTxFactor")]
    public double? RxTxFactor { get; set; }

    [Input("vcpus")]
    public int? Vcpus { get; set; }
}
