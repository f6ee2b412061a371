namespace Kinx.LbInfra.Engine.Model;

/// <summary>How long operations of a resource may take; null: the provider's own default.</summary>
public sealed record CustomTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read)
{
    public static readonly CustomTimeouts None = new(null, null, null, null);
}
