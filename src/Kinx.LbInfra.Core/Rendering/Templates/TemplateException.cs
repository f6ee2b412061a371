namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>A template is wrong or missing: the fault of who edits <c>templates/</c>, never of a stack file.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>A fault at a position.</summary>
    /// <param name="template">Name of the template: <c>haproxy.cfg.scriban</c>.</param>
    /// <param name="line">1-based line, or 0 when the template as a whole is at fault.</param>
    /// <param name="column">1-based column, or 0.</param>
    /// <param name="fault">What is wrong, lower-case start.</param>
    public TemplateException(string template, int line, int column, string fault)
        : base(line > 0 ? $"templates/{template}:{line}:{column}: {fault}" : $"templates/{template}: {fault}")
    {
        Template = template;
        Line = line;
        Column = column;
        Fault = fault;
    }

    public string Template { get; }

    public int Line { get; }

    public int Column { get; }

    public string Fault { get; }
}
