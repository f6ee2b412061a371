using System.Globalization;
using Scriban;
using Scriban.Runtime;

namespace Kinx.LbInfra.Tests.Fallback.Scriban;

/// <summary>Contexts as the product sets them up.</summary>
internal static class Rendering
{
    public static TemplateContext Context(ScriptObject? model = null, ITemplateLoader? loader = null)
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedFunctionAccess = false,
            EnableRelaxedIndexerAccess = false,
            NewLine = "\n",
            TemplateLoader = loader,
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(model ?? new ScriptObject());
        return context;
    }

    public static string Render(string template, ScriptObject? model = null) => Template.Parse(template, "main").Render(Context(model));
}
