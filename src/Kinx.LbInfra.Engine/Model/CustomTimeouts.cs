namespace Kinx.LbInfra.Engine.Model;

/// <summary>The time limits that a program sets for a resource's operations; null: the provider's own.</summary>
internal sealed record CustomTimeouts(TimeSpan? Create, TimeSpan? Update, TimeSpan? Delete, TimeSpan? Read)
{
    public static readonly CustomTimeouts None = new(null, null, null, null);
}
