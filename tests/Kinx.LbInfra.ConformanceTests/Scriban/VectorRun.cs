using System.Globalization;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Kinx.LbInfra.ConformanceTests.Scriban;

/// <summary>How the interpreter under test did on a vector.</summary>
public enum Verdict
{
    /// <summary>The same output, or an error at the same place.</summary>
    Equal,

    /// <summary>An error where Scriban has output or an error elsewhere.</summary>
    Refused,

    /// <summary>Another output, or output where Scriban has an error.</summary>
    Wrong,
}

/// <summary>Runs a vector the way it was recorded.</summary>
/// <param name="Output">null when the run failed</param>
/// <param name="Failure">"template:line:column" of the error, counted from 1, and its message</param>
public sealed record VectorRun(Vector Vector, string? Output, string Place, string Failure)
{
    public Verdict Verdict
    {
        get
        {
            if (Output is not null)
                return Output == Vector.Expected ? Verdict.Equal : Verdict.Wrong;
            return Vector.Expected is null && Place == Vector.ErrorPlace ? Verdict.Equal : Verdict.Refused;
        }
    }

    public static VectorRun Of(Vector vector)
    {
        var template = Template.Parse(vector.Template, "main");
        if (template.HasErrors)
            return Failed(vector, template.Messages[0].Span, template.Messages[0].Message);
        try
        {
            return new VectorRun(vector, template.Render(Context(vector)), "", "");
        }
        catch (ScriptParserRuntimeException exception)
        {
            return Failed(vector, exception.ParserMessages[0].Span, exception.ParserMessages[0].Message);
        }
        catch (ScriptRuntimeException exception)
        {
            return Failed(vector, exception.Span, exception.OriginalMessage);
        }
    }

    public override string ToString() =>
        $"{Verdict} {Vector.Name}: {Output ?? $"{Place} {Failure}"} instead of {Vector.Expected ?? Vector.ErrorPlace}";

    private static VectorRun Failed(Vector vector, SourceSpan span, string message) =>
        new(vector, null, $"{span.FileName}:{span.Start.Line + 1}:{span.Start.Column + 1}", message);

    private static TemplateContext Context(Vector vector)
    {
        var context = new TemplateContext
        {
            StrictVariables = true,
            EnableRelaxedMemberAccess = false,
            EnableRelaxedTargetAccess = false,
            EnableRelaxedFunctionAccess = false,
            EnableRelaxedIndexerAccess = false,
            NewLine = "\n",
            TemplateLoader = new VectorLoader(vector),
        };
        context.PushCulture(CultureInfo.InvariantCulture);
        context.PushGlobal(VectorModel.From(vector.Model));
        return context;
    }
}
