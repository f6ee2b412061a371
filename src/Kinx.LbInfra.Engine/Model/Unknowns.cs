namespace Kinx.LbInfra.Engine.Model;

/// <summary>Finds values that are not known yet.</summary>
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
}
