namespace Pulumi;

/// <summary>How long a provider may take; absent parts are the provider's own.</summary>
public sealed class CustomTimeouts
{
    public TimeSpan? Create { get; set; }

    public TimeSpan? Update { get; set; }

    public TimeSpan? Delete { get; set; }
}
