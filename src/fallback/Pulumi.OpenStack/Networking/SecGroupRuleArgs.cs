namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of a SecGroupRule.</summary>
public sealed class SecGroupRuleArgs : ResourceArgs
{
    [Input("description")]
    public Input<string>? Description { get; set; }

    [Input("direction", required: true)]
    public Input<string> Direction { get; set; } = null!;

    [Input("ethertype", required: true)]
    public Input<string> Ethertype { get; set; } = null!;

    [Input("portRangeMax")]
    public Input<int>? PortRangeMax { get; set; }

    [Input("portRangeMin")]
    public Input<int>? PortRangeMin { get; set; }

    [Input("protocol")]
    public Input<string>? Protocol { get; set; }

    [Input("remoteGroupId")]
    public Input<string>? RemoteGroupId { get; set; }

    [Input("remoteIpPrefix")]
    public Input<string>? RemoteIpPrefix { get; set; }

    [Input("securityGroupId", required: true)]
    public Input<string> SecurityGroupId { get; set; } = null!;
}
