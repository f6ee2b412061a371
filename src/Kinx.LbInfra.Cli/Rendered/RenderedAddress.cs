namespace Kinx.LbInfra.Cli.Rendered;

/// <summary>An address of a node.</summary>
/// <param name="Role"><c>management</c>, <c>l3</c> or <c>l3_v6</c>, as in stack files.</param>
/// <param name="StandIn">True: a stand-in, because Neutron picks the address when the port is created.</param>
internal sealed record RenderedAddress(string Role, string Address, bool StandIn);
