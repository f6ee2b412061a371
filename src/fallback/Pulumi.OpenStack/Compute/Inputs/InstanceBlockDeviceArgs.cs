namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>A disk of a server, such as the volume that it boots from.</summary>
public sealed class InstanceBlockDeviceArgs : ResourceArgs
{
    [Input("bootIndex")]
    public Input<int>? BootIndex { get; set; }

    [Input("deleteOnTermination")]
    public Input<bool>? DeleteOnTermination { get; set; }

    [Input("destinationType")]
    public Input<string>? DestinationType { get; set; }

    [Input("sourceType", required: true)]
    public Input<string> SourceType { get; set; } = null!;

    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <summary>In GiB.</summary>
    [Input("volumeSize")]
    public Input<int>? VolumeSize { get; set; }

    [Input("volumeType")]
    public Input<string>? VolumeType { get; set; }
}
