using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>How every template is rendered: what the model does not have is an error, and nothing is found by reflection.</summary>
internal sealed class StrictContext : TemplateContext
{
    // Shared: a context of its own would copy more than a hundred functions for each file that is rendered. No template changes them.
    private static readonly ScriptObject Builtins = GetDefaultBuiltinObject();

    private MemberTable _members = MemberTable.Empty;

    public StrictContext()
        : base(Builtins)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        NewLine = "\n";
        // No value has a second line that would have to follow the indentation of its tag.
        AutoIndent = false;
        // Neither the number of members nor the size of a script has a limit of its own; the loops are over our own lists.
        LoopLimit = 0;
        LimitToString = 0;
    }

    /// <summary>Renders with a model; afterwards the context is as new, unless an exception is thrown.</summary>
    public string Render(Template template, TemplateModel model)
    {
        _members = model.Members;
        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(model.Names);
        var text = template.Render(this);
        Reset();
        return text;
    }

    /// <summary>The text of a value that is written; a value with members is none, for .NET's text of it has passed no writer of the file.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        string text when !nested => text,
        StringBuilderOutput captured => captured.ToString(),
        not null when _members.Of(value) is not null => throw new ScriptRuntimeException(CurrentSpan, "This is no text; name one of its members."),
        _ => base.ObjectToString(value, nested),
    };

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => _members.Of(target) ?? base.GetMemberAccessorImpl(target);
}
