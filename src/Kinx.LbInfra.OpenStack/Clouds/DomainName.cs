namespace Kinx.LbInfra.OpenStack.Clouds;

/// <summary>A Keystone domain, by id or by name; the id is used if both are set.</summary>
/// <remarks>Source: Identity API v3, "Domains".</remarks>
public sealed record DomainName(string? Id, string? Name)
{
    /// <summary>The domain that every Keystone has.</summary>
    public static readonly DomainName Default = new("default", null);
}
