namespace Pulumi.OpenStack;

/// <summary>How the provider connects to its cloud.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    public ProviderArgs()
    {
        Cloud = Variables.Text("OS_CLOUD");
        Insecure = Variables.Boolean("OS_INSECURE");
        Region = Variables.Text("OS_REGION_NAME");
    }

    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    [Input("endpointOverrides", json: true)]
    private InputMap<string>? _endpointOverrides;

    public InputMap<string> EndpointOverrides
    {
        get => _endpointOverrides ??= [];
        set => _endpointOverrides = value;
    }

    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    [Input("password")]
    private Input<string>? _password;

    /// <summary>Always secret.</summary>
    public Input<string>? Password
    {
        get => _password;
        set => _password = value is null ? (Input<string>?)null : Output.CreateSecret(value.ToOutput());
    }
}
