using Kinx.LbInfra.Engine.Model;

namespace Kinx.LbInfra.Engine.Providers.Command.Ssh;

/// <summary>The secret texts of a resource, to be masked in messages.</summary>
internal sealed class SecretTexts
{
    // In characters. Shorter lines also occur in ordinary texts; masking them would make messages unreadable.
    private const int ShortestLine = 6;

    private readonly IReadOnlyList<string> _texts;

    private SecretTexts(IReadOnlyList<string> texts) => _texts = texts;

    /// <summary>The whole texts and each of their lines, the longest first.</summary>
    public static SecretTexts In(PropertyMap properties)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in properties) Collect(value, false, name == "connection", found);
        var lines = found.SelectMany(text => text.Split('\n')).Select(line => line.Trim()).Where(line => line.Length >= ShortestLine);
        return new SecretTexts([.. found.Where(text => text.Length > 0).Union(lines).OrderByDescending(text => text.Length)]);
    }

    public string Mask(string text)
    {
        foreach (var secret in _texts) text = text.Replace(secret, SecretMask.Text, StringComparison.Ordinal);
        return text;
    }

    // The whole connection is secret, but messages name the host. So only its keys and passwords are masked.
    private static void Collect(PropertyValue value, bool secret, bool connection, HashSet<string> found)
    {
        switch (value)
        {
            case PropertyValue.SecretValue wrapped:
                Collect(wrapped.Element, !connection || wrapped.Element is PropertyValue.StringValue, connection, found);
                break;
            case PropertyValue.StringValue text when secret:
                found.Add(text.Value);
                break;
            case PropertyValue.ListValue list:
                foreach (var item in list.Items) Collect(item, secret, connection, found);
                break;
            case PropertyValue.MapValue map:
                foreach (var item in map.Items.Values) Collect(item, secret, connection, found);
                break;
        }
    }
}
