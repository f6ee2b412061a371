namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>A template is faulty or missing: a mistake in <c>templates/</c>, never in a stack file.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>A fault in a template.</summary>
    /// <param name="template">Name of the template: <c>haproxy.cfg.scriban</c>.</param>
    /// <param name="line">Line, counted from 1; 0 if the fault has no position.</param>
    /// <param name="column">Column, counted from 1; 0 if the fault has no position.</param>
    /// <param name="fault">What is wrong, starting in lower case.</param>
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
