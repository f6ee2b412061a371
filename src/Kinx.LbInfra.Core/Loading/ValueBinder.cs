using System.Collections;
using System.Globalization;
using System.Text;
using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.Values;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>Binds the value of one field: scalar, list, dictionary or nested spec, with its limits.</summary>
/// <param name="diagnostics">Collects the faults.</param>
/// <param name="source">The text of the file, in which characters are found.</param>
/// <param name="bindSpec">Binds a nested mapping to a spec type.</param>
internal sealed class ValueBinder(List<Diagnostic> diagnostics, SourceText source, Func<Type, YamlMapping, YamlPath, object> bindSpec)
{
    /// <returns>Null if the value could not be bound; the fault is then reported.</returns>
    public object? Bind(SpecField field, YamlNode node, YamlPath path)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        if (!type.IsGenericType) return BindItem(field, type, node, path);
        var arguments = type.GetGenericArguments();
        return arguments.Length == 1 ? BindList(field, arguments[0], node, path) : BindDictionary(field, arguments[1], node, path);
    }

    private static string NameOf(SpecField field, YamlPath path) => path.LastKey ?? field.Key;

    private object? BindItem(SpecField field, Type type, YamlNode node, YamlPath path)
    {
        if (typeof(ISpec).IsAssignableFrom(type))
        {
            if (node is YamlMapping mapping) return bindSpec(type, mapping, path);
            return node is YamlUnread ? null : Fault(LoadDiagnostics.WrongType(path, NameOf(field, path), "a mapping", node.Kind));
        }

        if (node is YamlUnread) return null;
        if (node is YamlScalar { IsNull: false } scalar) return BindText(field, type, scalar, path);
        return Fault(LoadDiagnostics.WrongType(path, NameOf(field, path), ScalarReader.Describe(type), node.Kind));
    }

    // A character that cannot be seen, or a placeholder, explains a fault better than the rule that the value breaks.
    private object? BindText(SpecField field, Type type, YamlScalar scalar, YamlPath path)
    {
        if (scalar.IsPlain && StrayText.AtTheEnds(scalar.Text) is { } end) return Fault(Stray(end, scalar, path));
        var (before, value) = (diagnostics.Count, BindScalar(field, type, scalar, path));
        if (value is null && diagnostics.Count > before && Cause(field, scalar, path) is { } cause) diagnostics[^1] = cause;
        if (value is string text && StrayText.Placeholder(text) is ['{', ..] placeholder)
        {
            diagnostics.Add(LoadDiagnostics.PlaceholderInText(path, NameOf(field, path), placeholder));
        }

        return value;
    }

    private Diagnostic? Cause(SpecField field, YamlScalar scalar, YamlPath path)
    {
        // A value that may be a secret is not shown, unless it is all that a reference has.
        if (LoadDiagnostics.IsAboutASecret(diagnostics[^1])
            && TextFormats.Normalize(field.Format ?? TextFormat.OneLine, Lookalike.Trim(scalar.Text)) is null)
        {
            return null;
        }

        if (StrayText.Placeholder(scalar.Text) is { } placeholder) return LoadDiagnostics.Placeholder(placeholder, null, path);
        return Lookalike.FirstIn(scalar.Text) is { } stray ? Stray(stray, scalar, path) : null;
    }

    private Diagnostic Stray(Rune character, YamlScalar scalar, YamlPath path) =>
        LoadDiagnostics.StrayCharacter(character, path.LastKey, source.Span(character, scalar.Range), path);

    private object? BindScalar(SpecField field, Type type, YamlScalar scalar, YamlPath path)
    {
        var name = NameOf(field, path);
        if (KeyMaterial.IsIn(scalar.Text) && field.Format != TextFormat.SecretUrl) return Fault(LoadDiagnostics.PrivateKey(path, name));
        if (field.Format == TextFormat.Url && UrlSecret.In(scalar.Text) is { } secret)
        {
            return Fault(LoadDiagnostics.SecretInUrl(path, name, secret));
        }

        if (ScalarReader.Read(type, scalar) is not { } value) return Fault(Unreadable(field, type, scalar, path));

        if (field.Range is { } range && !range.IsValid(value))
        {
            return Fault(LoadDiagnostics.OutOfRange(path, name, scalar.Text, range.Minimum, range.Maximum));
        }

        if (field.Allowed is { } allowed && !allowed.Contains(value))
        {
            var texts = allowed.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)!);
            return Fault(LoadDiagnostics.UnknownValue(path, name, scalar.Text, texts));
        }

        return value is string text ? CheckText(field, type, text, path) : value;
    }

    private static Diagnostic Unreadable(SpecField field, Type type, YamlScalar scalar, YamlPath path)
    {
        var name = NameOf(field, path);
        if (type.IsEnum) return LoadDiagnostics.UnknownValue(path, name, scalar.Text, EnumNames.Of(type).Keys);
        // A whole number that does not fit the type is out of range.
        if (field.Range is { } range && ScalarReader.IsWholeNumber(scalar.Text))
        {
            return LoadDiagnostics.OutOfRange(path, name, scalar.Text, range.Minimum, range.Maximum);
        }

        return LoadDiagnostics.WrongType(path, name, ScalarReader.Describe(type), Quoted.Text(scalar.Text));
    }

    private object? CheckText(SpecField field, Type type, string text, YamlPath path)
    {
        var name = NameOf(field, path);
        if (ReferenceFault(field, name, text, path) is { } reference) return Fault(reference);
        if (field.IsRequired && text.Length == 0) return Fault(LoadDiagnostics.Malformed(path, name, text, "a text that is not empty"));
        if (field.MaxLength is { } limit && text.Length > limit) return Fault(LoadDiagnostics.TooLong(path, name, text.Length, limit));
        if (TextFormats.Read(type, field.Format, text) is { } value) return value;
        var fault = FormatFault.Of(type, field.Format, text);
        return Fault(LoadDiagnostics.Malformed(path, name, text, fault.Expected, fault.Better));
    }

    private static Diagnostic? ReferenceFault(SpecField field, string name, string text, YamlPath path)
    {
        var isReference = TextFormats.Normalize(TextFormat.SecretUrl, text) is not null;
        if (field.Format != TextFormat.SecretUrl) return isReference ? LoadDiagnostics.MisplacedSecretReference(path, name) : null;
        if (isReference) return null;
        if (TextFormats.IsBarbicanUrl(text)) return LoadDiagnostics.BarbicanReference(path, name);
        return LoadDiagnostics.NotASecretReference(path, name);
    }

    private object? BindList(SpecField field, Type itemType, YamlNode node, YamlPath path)
    {
        if (node is YamlUnread) return null;
        if (node is YamlMapping && path.LastKey == field.ItemKey) return Array([BindItem(field, itemType, node, path)], itemType);
        if (node is not YamlSequence sequence) return Fault(LoadDiagnostics.WrongType(path, field.Key, "a list", node.Kind));
        // An empty value replaces a broken item, so that the indexes of the others stay those of the file.
        var broken = typeof(ISpec).IsAssignableFrom(itemType) ? null : Placeholder.For(itemType, path);
        return Array(sequence.Items.Select((item, index) => BindItem(field, itemType, item, path.Item(index)) ?? broken), itemType);
    }

    private static Array Array(IEnumerable<object?> values, Type itemType)
    {
        var items = values.OfType<object>().ToList();
        var array = System.Array.CreateInstance(itemType, items.Count);
        foreach (var (index, item) in items.Index()) array.SetValue(item, index);
        return array;
    }

    private object? BindDictionary(SpecField field, Type valueType, YamlNode node, YamlPath path)
    {
        if (node is YamlUnread) return null;
        if (node is not YamlMapping mapping) return Fault(LoadDiagnostics.WrongType(path, field.Key, "a mapping", node.Kind));
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), valueType))!;
        foreach (var entry in mapping.Entries)
        {
            if (BindItem(field, valueType, entry.Value, path.Key(entry.Key)) is { } value) dictionary[entry.Key] = value;
        }

        return dictionary;
    }

    private object? Fault(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        return null;
    }
}
