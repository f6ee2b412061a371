using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>The context of all renderings: an unknown name is an error, and reflection is not used.</summary>
internal sealed class StrictContext : TemplateContext
{
    // No template calls a function of Scriban's. Setting them up takes reflection and compiled regular expressions, at every start.
    private static readonly ScriptObject NoFunctions = new() { IsReadOnly = true };

    private MemberTable _members = MemberTable.Empty;

    public StrictContext()
        : base(NoFunctions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        NewLine = "\n";
        // No value has several lines that would need the indentation of its tag.
        AutoIndent = false;
        // No limits are needed: templates loop only over validated lists.
        LoopLimit = 0;
        LimitToString = 0;
    }

    /// <summary>Renders with a model. Afterwards the context can be reused, unless an exception was thrown.</summary>
    public string Render(Template template, TemplateModel model)
    {
        _members = model.Members;
        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(model.Names);
        var text = template.Render(this);
        Reset();
        return text;
    }

    /// <summary>The text of a value. A value with members is refused: the result of its ToString would not be quoted.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        string text when !nested => text,
        not null when _members.Of(value) is not null =>
            throw new ScriptRuntimeException(CurrentSpan, "this value is not a text; use one of its members"),
        _ => base.ObjectToString(value, nested),
    };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => _members.Of(target) ?? base.GetMemberAccessorImpl(target);
}
