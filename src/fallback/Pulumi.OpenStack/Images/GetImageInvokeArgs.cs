namespace Pulumi.OpenStack.Images;

/// <summary>Criteria for an image.</summary>
public sealed class GetImageInvokeArgs : InvokeArgs
{
    [Input("mostRecent")]
    public Input<bool>? MostRecent { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("properties")]
    private InputMap<string>? _properties;

    public InputMap<string> Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }
}
