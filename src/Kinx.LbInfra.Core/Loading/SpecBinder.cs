using Kinx.LbInfra.Core.Diagnostics;
using Kinx.LbInfra.Core.Specs;
using Kinx.LbInfra.Core.Specs.Fields;
using Kinx.LbInfra.Core.Specs.LoadBalancers;
using Kinx.LbInfra.Core.Text;

namespace Kinx.LbInfra.Core.Loading;

/// <summary>
/// Binds the nodes of a file to specs and collects all faults. A value that cannot be bound keeps its default,
/// so that the rest of the file can still be checked.
/// </summary>
internal sealed class SpecBinder
{
    private static readonly SpecField PoolName =
        SpecShape.Of(typeof(PoolSpec)).Fields.Single(field => field.Property.Name == nameof(PoolSpec.Name));

    private readonly List<Diagnostic> _diagnostics = [];
    private readonly ValueBinder _values;
    private List<PoolSpec> _inlinePools = [];

    public SpecBinder(SourceText source) => _values = new ValueBinder(_diagnostics, source, BindMapping);

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>Binds a whole document.</summary>
    /// <returns>Null if the document is not a mapping.</returns>
    public T? Bind<T>(YamlNode? root)
        where T : class, ISpec
    {
        if (root is YamlMapping mapping) return (T)BindMapping(typeof(T), mapping, YamlPath.Root);
        _diagnostics.Add(LoadDiagnostics.WrongType(YamlPath.Root, "the file", "a mapping", root?.Kind ?? "empty"));
        return null;
    }

    private object BindMapping(Type type, YamlMapping mapping, YamlPath path)
    {
        if (Inside(type, mapping) is { } inner) return BindMapping(type, inner.Mapping, path.Key(inner.Key));
        var outer = _inlinePools;
        if (type == typeof(LoadBalancerSpec)) _inlinePools = [];
        var shape = SpecShape.Of(type);
        var spec = shape.Create(path);
        foreach (var field in shape.Fields) BindField(spec, field, mapping, path);
        ReportUnknownKeys(shape, mapping, path);
        if (spec is LoadBalancerSpec loadBalancer)
        {
            spec = loadBalancer with { Pools = [.. loadBalancer.Pools, .. _inlinePools] };
            _inlinePools = outer;
        }

        return spec;
    }

    // Octavia's request bodies have an envelope: {"pool": {…}}.
    private static (string Key, YamlMapping Mapping)? Inside(Type type, YamlMapping mapping) =>
        mapping.Entries is [{ Value: YamlMapping inner } only] && SpecShape.Of(type).Envelope == only.Key ? (only.Key, inner) : null;

    private static bool IsOtherKey(YamlEntry entry, SpecField field) =>
        entry.Key == field.Alias || (entry.Key == field.ItemKey && entry.Value is YamlMapping);

    private void BindField(object spec, SpecField field, YamlMapping mapping, YamlPath path)
    {
        var entry = mapping.Entries.FirstOrDefault(e => e.Key == field.Key);
        var other = mapping.Entries.FirstOrDefault(e => IsOtherKey(e, field));
        if (entry is not null && other is not null)
        {
            _diagnostics.Add(LoadDiagnostics.DuplicateKey(path.Key(other.Key), $"{field.Key}\", also called \"{other.Key}"));
        }

        entry ??= other;
        if (entry is null || (entry.Value is YamlScalar { IsNull: true } && !field.TakesNull))
        {
            BindAbsent(spec, field, entry, mapping, path);
        }
        else
        {
            BindPresent(spec, field, entry, path.Key(entry.Key));
        }
    }

    private void BindAbsent(object spec, SpecField field, YamlEntry? entry, YamlMapping mapping, YamlPath path)
    {
        if (entry is not null && field.NullIsFalse) field.Property.SetValue(spec, false);
        if (field.IsRequired) ReportMissing(field, mapping, path);
        if (field.IsRequired && Placeholder.For(field.Property.PropertyType, path.Key(field.Key)) is { } empty)
        {
            field.Property.SetValue(spec, empty);
        }
    }

    // The keys that a merge would add are unknown, and a faulty key may be the one that is missing; both are reported.
    private void ReportMissing(SpecField field, YamlMapping mapping, YamlPath path)
    {
        if (!mapping.Entries.Any(entry => entry.IsFaulty || entry.Key == YamlReader.MergeKey))
        {
            _diagnostics.Add(LoadDiagnostics.MissingKey(path.Key(field.Key), field.Key));
        }
    }

    private void BindPresent(object spec, SpecField field, YamlEntry entry, YamlPath path)
    {
        if (entry.Value is YamlScalar { IsNull: true })
        {
            field.Property.SetValue(spec, null);
            return;
        }

        // Octavia's examples give every field, those that are not used with an empty value.
        if ((field.Refused is not null || field.Ignored is not null) && IsEmpty(field, entry.Value)) return;
        if (field.Refused is { } refused)
        {
            _diagnostics.Add(LoadDiagnostics.Refused(path, entry.Key, refused.Reason, refused.Hint));
            return;
        }

        if (field.Ignored is { } ignored) _diagnostics.Add(LoadDiagnostics.Ignored(path, entry.Key, ignored.Reason));
        var value = field.IsInlinePool ? BindPoolReference(entry.Value, path) : _values.Bind(field, entry.Value, path);
        value ??= field.IsRequired ? Placeholder.For(field.Property.PropertyType, path) : null;
        if (value is not null) field.Property.SetValue(spec, value);
    }

    private static bool IsEmpty(SpecField field, YamlNode value) => value switch
    {
        YamlScalar scalar => scalar.Text.Length == 0 || (field.Property.PropertyType == typeof(bool) && scalar.Text is "false"),
        YamlSequence list => list.Items.Count == 0,
        YamlMapping mapping => mapping.Entries.Count == 0,
        _ => false,
    };

    // A mapping with only a name refers to a pool; one with more keys is a pool.
    private object? BindPoolReference(YamlNode node, YamlPath path)
    {
        if (node is YamlUnread) return null;
        if (node is not YamlMapping mapping)
        {
            _diagnostics.Add(LoadDiagnostics.WrongType(path, "a pool", "a mapping such as \"{name: web}\"", node.Kind));
            return null;
        }

        if (mapping.Entries is [var only] && only.Key == PoolName.Key) return _values.Bind(PoolName, only.Value, path.Key(only.Key));
        var pool = (PoolSpec)BindMapping(typeof(PoolSpec), mapping, path);
        _inlinePools.Add(pool);
        return pool.Name;
    }

    private void ReportUnknownKeys(SpecShape shape, YamlMapping mapping, YamlPath path)
    {
        var known = shape.Fields.Select(field => field.Key).ToList();
        foreach (var entry in mapping.Entries)
        {
            if (entry is not ({ Key: YamlReader.MergeKey, Value: YamlUnread } or { IsFaulty: true })
                && !shape.Fields.Any(field => field.Key == entry.Key || IsOtherKey(entry, field)))
            {
                _diagnostics.Add(LoadDiagnostics.UnknownKey(path.Key(entry.Key), entry.Key, known));
            }
        }
    }
}
