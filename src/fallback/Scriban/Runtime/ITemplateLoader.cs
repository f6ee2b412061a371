using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Finds the templates that <c>include</c> names.</summary>
public interface ITemplateLoader
{
    /// <summary>The path of a template: its identity in messages and in the cache of a rendering.</summary>
    string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName);

    /// <summary>The text at a path. An <see cref="IOException"/> becomes an error at the include, others pass through.</summary>
    string Load(TemplateContext context, SourceSpan callerSpan, string templatePath);

    /// <summary>As <see cref="Load"/>; part of the published interface, not called here.</summary>
    ValueTask<string> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath);
}
