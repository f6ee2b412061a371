using Scriban;
using Scriban.Parsing;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <inheritdoc/>
internal sealed class Members<T>() : Members(typeof(T))
    where T : class
{
    private readonly Dictionary<string, Func<T, object?>> _members = new(StringComparer.Ordinal);

    public override IEnumerable<string> Names => _members.Keys;

    /// <summary>Reads a member of a value.</summary>
    public Func<T, object?> this[string name]
    {
        set => _members.Add(name, value);
    }

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var isMember = _members.TryGetValue(member, out var read);
        value = isMember ? read!((T)target) : null;
        return isMember;
    }
}
