namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>Where a server is to be placed.</summary>
public sealed class InstanceSchedulerHintArgs : ResourceArgs
{
    [Input("group")]
    public Input<string>? Group { get; set; }
}
