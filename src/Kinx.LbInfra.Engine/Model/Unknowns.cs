namespace Kinx.LbInfra.Engine.Model;

/// <summary>Values that are not known until a create or update is done.</summary>
internal static class Unknowns
{
    public static bool In(PropertyMap map) => map.Values.Any(In);

    public static bool In(PropertyValue value) => value switch
    {
        PropertyValue.UnknownValue => true,
        PropertyValue.SecretValue secret => In(secret.Element),
        PropertyValue.ListValue list => list.Items.Any(In),
        PropertyValue.MapValue map => In(map.Items),
        PropertyValue.ResourceReference reference => reference.Id == "",
        _ => false,
    };

    /// <summary>The top-level properties that are known completely.</summary>
    public static PropertyMap Without(PropertyMap map) => PropertyMap.From(map.Where(item => !In(item.Value)));
}
