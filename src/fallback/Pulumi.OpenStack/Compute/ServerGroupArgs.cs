namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of a ServerGroup.</summary>
public sealed class ServerGroupArgs : ResourceArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("policies")]
    public Input<string>? Policies { get; set; }
}
