using Scriban.Runtime;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>Everything that a template may name. Each text passes the writer of the template's file (<see cref="Quoting"/>) on its way in.</summary>
/// <param name="Names">The names that stand alone. Null counts as false in a condition.</param>
/// <param name="Members">The members of the values behind those names.</param>
internal sealed record TemplateModel(ScriptObject Names, MemberTable Members)
{
    /// <summary>A model of texts, numbers and script objects only.</summary>
    public TemplateModel(ScriptObject names)
        : this(names, MemberTable.Empty)
    {
    }
}
