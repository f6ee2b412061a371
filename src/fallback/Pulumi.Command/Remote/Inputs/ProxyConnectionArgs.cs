namespace Pulumi.Command.Remote.Inputs;

/// <summary>How to reach and sign in to the machine in between (a bastion).</summary>
public sealed class ProxyConnectionArgs : ResourceArgs
{
    public ProxyConnectionArgs()
    {
        DialErrorLimit = 10;
        PerDialTimeout = 15;
        Port = 22;
        User = "root";
    }

    [Input("dialErrorLimit")]
    public Input<int>? DialErrorLimit { get; set; }

    [Input("host", required: true)]
    public Input<string> Host { get; set; } = null!;

    [Input("hostKey")]
    public Input<string>? HostKey { get; set; }

    [Input("perDialTimeout")]
    public Input<int>? PerDialTimeout { get; set; }

    [Input("port")]
    public Input<double>? Port { get; set; }

    [Input("privateKey")]
    private Input<string>? _privateKey;

    /// <summary>Always secret.</summary>
    public Input<string>? PrivateKey
    {
        get => _privateKey;
        set => _privateKey = value is null ? (Input<string>?)null : Output.CreateSecret(value.ToOutput());
    }

    [Input("user")]
    public Input<string>? User { get; set; }
}
