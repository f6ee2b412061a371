using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Kinx.LbInfra.Core.Text;
using Scriban;
using Scriban.Syntax;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>
/// The templates and static files in <c>templates/</c>, by path relative to it. Templates end in <c>.scriban</c> and are parsed once.
/// Rendering is strict: an unknown name or member causes a <see cref="TemplateException"/> with its position. Safe for concurrent use.
/// </summary>
public sealed class TemplateSet
{
    private readonly IReadOnlyDictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<StrictContext> _contexts = [];

    /// <param name="texts">Texts by path: <c>haproxy.cfg.scriban</c>, <c>node/announcer</c>. Line ends are <c>\n</c>.</param>
    public TemplateSet(IReadOnlyDictionary<string, string> texts) => _texts = texts;

    /// <summary>Reads all files of a folder.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="TemplateException">A file is not UTF-8.</exception>
    public static TemplateSet FromFolder(string folder) =>
        new(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => NameOf(folder, file), file => Read(folder, file), StringComparer.Ordinal));

    /// <summary>A file that needs no rendering.</summary>
    internal string Text(string path) =>
        _texts.GetValueOrDefault(path) ?? throw new TemplateException(path, 0, 0, "there is no such file");

    /// <exception cref="TemplateException">The template is missing, cannot be parsed, or uses a name that the model lacks.</exception>
    /// <exception cref="UnwritableValueException">The model has a value that the file cannot contain.</exception>
    internal string Render(string name, TemplateModel model)
    {
        var template = _parsed.GetOrAdd(name, Parse);
        try
        {
            var context = _contexts.TryTake(out var used) ? used : new StrictContext();
            var text = context.Render(template, model);
            _contexts.Add(context);
            return text;
        }
        catch (ScriptRuntimeException exception)
        {
            if (exception.InnerException is UnwritableValueException unwritable) ExceptionDispatchInfo.Throw(unwritable);
            throw At(name, exception.Span, exception.OriginalMessage);
        }
    }

    private static string NameOf(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static string Read(string folder, string file)
    {
        var read = Utf8Text.Read(file);
        return read.Fault is { } fault ? throw new TemplateException(NameOf(folder, file), read.Line, read.Column, fault) : read.Text;
    }

    private Template Parse(string name)
    {
        var template = Template.Parse(Text(name), name);
        if (template.HasErrors) throw At(name, template.Messages[0].Span, template.Messages[0].Message);
        return template;
    }

    // Scriban counts from 0, everything here from 1. This is the only conversion.
    private static TemplateException At(string name, SourceSpan span, string fault) =>
        new(name, span.Start.Line + 1, span.Start.Column + 1, fault);
}
