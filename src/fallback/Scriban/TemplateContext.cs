using System.Globalization;
using Scriban.Runtime;

namespace Scriban;

/// <summary>
/// The settings, names and output of one rendering. This interpreter renders strictly: all <c>EnableRelaxed…</c> must be off,
/// <see cref="StrictVariables"/> on and the culture invariant (see <see cref="Template.Render"/>). What a template assigns goes to the last global pushed.
/// </summary>
public sealed class TemplateContext
{
    private CultureInfo _culture = CultureInfo.CurrentCulture;

    public bool StrictVariables { get; set; }

    public bool EnableRelaxedMemberAccess { get; set; } = true;

    public bool EnableRelaxedTargetAccess { get; set; }

    public bool EnableRelaxedFunctionAccess { get; set; }

    public bool EnableRelaxedIndexerAccess { get; set; } = true;

    /// <summary>The line break that builtins write; only "\n" is supported.</summary>
    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>A loop and all loops within it stay below this number of iterations; 0 for no limit. Default 1000.</summary>
    public int LoopLimit { get; set; } = 1000;

    /// <summary>
    /// The output stays below this number of characters; 0 for no limit. Default 1048576. Scriban cuts it off there, this interpreter fails.
    /// </summary>
    public int LimitToString { get; set; } = 1048576;

    /// <summary>Null when nothing can be included.</summary>
    public ITemplateLoader? TemplateLoader { get; set; }

    internal OutputWriter Output { get; } = new();

    internal Scope Scope { get; } = new();

    internal Loops Loops { get; } = new();

    /// <summary>What <c>ret</c> gave.</summary>
    internal object? Result { get; set; }

    /// <summary>Included templates by path.</summary>
    internal Dictionary<string, Template> Included { get; } = new(StringComparer.Ordinal);

    public void PushCulture(CultureInfo culture) => _culture = culture;

    public void PushGlobal(ScriptObject scriptObject) => Scope.PushGlobal(scriptObject);

    /// <exception cref="NotSupportedException">a setting asks for what the subset leaves out</exception>
    internal void RequireStrict()
    {
        var relaxed = EnableRelaxedMemberAccess || EnableRelaxedTargetAccess || EnableRelaxedFunctionAccess || EnableRelaxedIndexerAccess;
        if (relaxed || !StrictVariables)
            throw new NotSupportedException("this interpreter renders strictly: set StrictVariables and clear every EnableRelaxed… setting");
        if (!_culture.Equals(CultureInfo.InvariantCulture) || NewLine != "\n")
            throw new NotSupportedException("this interpreter knows the invariant culture and the line break \"\\n\" only");
    }
}
