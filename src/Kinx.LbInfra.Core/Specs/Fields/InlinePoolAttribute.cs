namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>
/// In YAML a mapping: a pool's name alone, or a whole pool, which the loader then moves to the load balancer's pools.
/// In the record, the pool's name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InlinePoolAttribute : Attribute;
