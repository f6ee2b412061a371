namespace Kinx.LbInfra.Core.Specs.Fields;

/// <summary>
/// In YAML, a mapping with the name of a pool, or with a whole pool, which the loader moves to the pools of the load balancer. In the
/// record, the name of the pool.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InlinePoolAttribute : Attribute;
