namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of a SecGroup.</summary>
public sealed class SecGroupArgs : ResourceArgs
{
    [Input("deleteDefaultRules")]
    public Input<bool>? DeleteDefaultRules { get; set; }

    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    public InputList<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
