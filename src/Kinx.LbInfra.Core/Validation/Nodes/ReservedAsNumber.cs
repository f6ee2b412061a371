namespace Kinx.LbInfra.Core.Validation.Nodes;

/// <summary>An AS number that no router may have: BGP drops every session with it.</summary>
/// <param name="Number">The number.</param>
/// <param name="Source">The RFC that reserves it.</param>
internal sealed record ReservedAsNumber(uint Number, string Source)
{
    private static readonly ReservedAsNumber[] All =
        [new(0, "RFC 7607"), new(23456, "RFC 6793"), new(65535, "RFC 7300"), new(uint.MaxValue, "RFC 7300")];

    /// <summary>The reserved numbers from one number to another, both included.</summary>
    public static IEnumerable<ReservedAsNumber> Between(long first, long last) =>
        All.Where(reserved => reserved.Number >= first && reserved.Number <= last);

    /// <summary>The number if it is reserved, or null.</summary>
    public static ReservedAsNumber? Of(uint number) => Between(number, number).FirstOrDefault();
}
