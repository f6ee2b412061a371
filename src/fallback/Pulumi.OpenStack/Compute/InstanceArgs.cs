namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of an Instance.</summary>
public sealed class InstanceArgs : ResourceArgs
{
    [Input("adminPass")]
    private Input<string>? _adminPass;

    /// <summary>Always secret.</summary>
    public Input<string>? AdminPass
    {
        get => _adminPass;
        set => _adminPass = value is null ? (Input<string>?)null : Output.CreateSecret(value.ToOutput());
    }

    [Input("availabilityZone")]
    public Input<string>? AvailabilityZone { get; set; }

    [Input("blockDevices")]
    private InputList<Inputs.InstanceBlockDeviceArgs>? _blockDevices;

    public InputList<Inputs.InstanceBlockDeviceArgs> BlockDevices
    {
        get => _blockDevices ??= [];
        set => _blockDevices = value;
    }

    [Input("configDrive")]
    public Input<bool>? ConfigDrive { get; set; }

    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    [Input("flavorName")]
    public Input<string>? FlavorName { get; set; }

    [Input("imageId")]
    public Input<string>? ImageId { get; set; }

    [Input("imageName")]
    public Input<string>? ImageName { get; set; }

    [Input("keyPair")]
    public Input<string>? KeyPair { get; set; }

    [Input("metadata")]
    private InputMap<string>? _metadata;

    public InputMap<string> Metadata
    {
        get => _metadata ??= [];
        set => _metadata = value;
    }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("networks")]
    private InputList<Inputs.InstanceNetworkArgs>? _networks;

    public InputList<Inputs.InstanceNetworkArgs> Networks
    {
        get => _networks ??= [];
        set => _networks = value;
    }

    [Input("schedulerHints")]
    private InputList<Inputs.InstanceSchedulerHintArgs>? _schedulerHints;

    public InputList<Inputs.InstanceSchedulerHintArgs> SchedulerHints
    {
        get => _schedulerHints ??= [];
        set => _schedulerHints = value;
    }

    [Input("stopBeforeDestroy")]
    public Input<bool>? StopBeforeDestroy { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    public InputList<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }

    [Input("userData")]
    public Input<string>? UserData { get; set; }
}
