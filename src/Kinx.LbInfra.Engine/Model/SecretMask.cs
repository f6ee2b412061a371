namespace Kinx.LbInfra.Engine.Model;

/// <summary>Replaces every secret by the secret text <c>[secret]</c>, so that a view cannot show it.</summary>
internal static class SecretMask
{
    public const string Text = "[secret]";

    private static readonly PropertyValue Masked = PropertyValue.SecretOf(PropertyValue.Of(Text));

    public static PropertyValue Apply(PropertyValue value) => value switch
    {
        PropertyValue.SecretValue => Masked,
        PropertyValue.ListValue list => PropertyValue.Of(list.Items.Select(Apply)),
        PropertyValue.MapValue map => PropertyValue.Of(Apply(map.Items)),
        _ => value,
    };

    public static PropertyMap Apply(PropertyMap map) => map.SelectValues(Apply);
}
