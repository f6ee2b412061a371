using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Kinx.LbInfra.ConformanceTests.Scriban;

/// <summary>Finds the templates that a vector brings for <c>include</c>.</summary>
public sealed class VectorLoader(Vector vector) : ITemplateLoader
{
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        vector.Included(templatePath) ?? throw new FileNotFoundException($"there is no template '{templatePath}'");

    public ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        ValueTask.FromResult(Load(context, callerSpan, templatePath));
}
