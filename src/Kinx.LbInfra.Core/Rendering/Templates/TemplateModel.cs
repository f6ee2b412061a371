using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>All names that a template may use. Each text has been quoted for the template's kind of file (<see cref="Quoting"/>).</summary>
/// <param name="Names">The top-level names. Null counts as false in a condition.</param>
/// <param name="Members">The members of the values with these names.</param>
internal sealed record TemplateModel(ScriptObject Names, MemberTable Members)
{
    /// <summary>A model that contains only texts, numbers and script objects.</summary>
    public TemplateModel(ScriptObject names)
        : this(names, MemberTable.Empty)
    {
    }

    /// <summary>A list that is often empty; then null, for which Scriban does not set up a loop.</summary>
    public static IReadOnlyList<T>? Loop<T>(IReadOnlyList<T> items) => items.Count > 0 ? items : null;
}
