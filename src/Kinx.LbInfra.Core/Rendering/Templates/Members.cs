using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>
/// The members of one type that templates may use. They are listed explicitly, not found by reflection, and values are not copied.
/// </summary>
internal abstract class Members(Type type) : IObjectAccessor
{
    public Type Type { get; } = type;

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public abstract IEnumerable<string> Names { get; }

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => Names.Count();

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => Names;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => Names.Contains(member);

    public abstract bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
