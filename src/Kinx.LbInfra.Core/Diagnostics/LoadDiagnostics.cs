using System.Globalization;
using System.Text;
using Kinx.LbInfra.Core.Text;
using static System.FormattableString;

namespace Kinx.LbInfra.Core.Diagnostics;

/// <summary>LB1xxx: a file cannot be read, or its content does not have the form of a spec.</summary>
public static class LoadDiagnostics
{
    private const string NotASecretReferenceCode = "LB1011";
    private const string PrivateKeyCode = "LB1018";
    private const string SecretInUrlCode = "LB1027";

    /// <summary>True when the faulty value may be a secret: no message may quote it or its line.</summary>
    internal static bool IsAboutASecret(Diagnostic fault) => fault.Code is NotASecretReferenceCode or PrivateKeyCode or SecretInUrlCode;

    /// <summary>LB1001.</summary>
    public static Diagnostic Unreadable(string file, string reason) =>
        new("LB1001", Severity.Error, $"cannot read \"{file}\": {reason}", Hint: "name a file that exists and that you may read")
        {
            Span = new SourceSpan(file, 1, 1, 2, ""),
        };

    /// <summary>LB1002.</summary>
    public static Diagnostic InvalidYaml(string fault, SourceSpan span) =>
        new(
            "LB1002",
            Severity.Error,
            $"not valid YAML: {fault}",
            Hint: "fix the syntax here; often the indentation is wrong or a quote is missing")
        { Span = span };

    /// <summary>LB1003.</summary>
    public static Diagnostic DuplicateKey(YamlPath path, string key, SourceSpan? span = null) =>
        new("LB1003", Severity.Error, $"key {Quoted.Text(key)} is given twice", path, "keep one of them") { AtKey = true, Span = span };

    /// <summary>LB1004.</summary>
    public static Diagnostic UnknownKey(YamlPath path, string key, IEnumerable<string> known)
    {
        var names = known.ToList();
        var hint = Spelling.Nearest(key, names) is { } near
            ? $"did you mean \"{near}\"?"
            : $"known here: {string.Join(", ", names.Order(StringComparer.Ordinal))}";
        return new Diagnostic("LB1004", Severity.Error, $"unknown key {Quoted.Text(key)}", path, hint) { AtKey = true };
    }

    /// <summary>LB1005.</summary>
    public static Diagnostic MissingKey(YamlPath path, string key) =>
        new("LB1005", Severity.Error, $"{Quoted.Text(key)} is missing", path, $"add {Quoted.Text(key)}");

    /// <summary>LB1006.</summary>
    public static Diagnostic WrongType(YamlPath path, string key, string expected, string found) =>
        new("LB1006", Severity.Error, $"{Quoted.Text(key)} must be {expected}, not {found}", path, $"write {expected}");

    /// <summary>LB1007.</summary>
    public static Diagnostic OutOfRange(YamlPath path, string key, string value, object minimum, object maximum)
    {
        var limits = string.Create(CultureInfo.InvariantCulture, $"{minimum} to {maximum}");
        var message = $"{Quoted.Text(key)} is {Quoted.Inside(value)}, which is out of range";
        return new Diagnostic("LB1007", Severity.Error, message, path, $"allowed: {limits}");
    }

    /// <summary>LB1008.</summary>
    public static Diagnostic UnknownValue(YamlPath path, string key, string value, IEnumerable<string> known)
    {
        var names = known.ToList();
        var near = Spelling.Nearest(value, names) is { } name ? $"did you mean \"{name}\"? " : "";
        return new Diagnostic(
            "LB1008",
            Severity.Error,
            $"{Quoted.Text(key)} cannot be {Quoted.Text(value)}",
            path,
            $"{near}allowed: {string.Join(", ", names)}");
    }

    /// <summary>LB1009.</summary>
    public static Diagnostic TooLong(YamlPath path, string key, int length, int limit) =>
        new(
            "LB1009",
            Severity.Error,
            Invariant($"{Quoted.Text(key)} has {length} characters"),
            path,
            Invariant($"allowed: at most {limit}"));

    /// <summary>LB1010.</summary>
    /// <param name="path">The value.</param>
    /// <param name="key">Its key.</param>
    /// <param name="value">The value as written in the file.</param>
    /// <param name="expected">A description of valid values, with an article.</param>
    /// <param name="better">A valid value close to this one; null if there is none.</param>
    public static Diagnostic Malformed(YamlPath path, string key, string value, string expected, string? better = null) =>
        new(
            "LB1010",
            Severity.Error,
            $"{Quoted.Text(key)} is {Quoted.Text(value)}, which is not {expected}",
            path,
            better is null ? $"write {expected}" : $"write {Quoted.Text(better)}");

    /// <summary>LB1011. The message does not show the value, which may be a secret.</summary>
    public static Diagnostic NotASecretReference(YamlPath path, string key) =>
        new(
            NotASecretReferenceCode,
            Severity.Error,
            $"{Quoted.Text(key)} is not a reference to a secret",
            path,
            "keep key material out of the file: store it with \"lbinfra secrets set STACK NAME\" and write \"secret://NAME\"");

    /// <summary>LB1025.</summary>
    public static Diagnostic BarbicanReference(YamlPath path, string key) =>
        new(
            "LB1025",
            Severity.Error,
            $"{Quoted.Text(key)} refers to Barbican, from which nothing is read here",
            path,
            "fetch the certificate and its key with \"openstack secret container get URL\" and \"openstack secret get URL --payload\", "
            + "store both in one file with \"lbinfra secrets set STACK NAME --file FILE\", and write \"secret://NAME\"");

    /// <summary>LB1012.</summary>
    public static Diagnostic Ignored(YamlPath path, string key, string reason) =>
        new("LB1012", Severity.Warning, $"{Quoted.Text(key)} has no effect: {reason}", path, "remove it") { AtKey = true };

    /// <summary>LB1013.</summary>
    public static Diagnostic Refused(YamlPath path, string key, string reason, string hint) =>
        new("LB1013", Severity.Error, $"{Quoted.Text(key)} is not supported: {reason}", path, hint) { AtKey = true };

    /// <summary>LB1014.</summary>
    public static Diagnostic SiteNotFound(YamlPath path, string site, string file, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        var hint = Spelling.Nearest(site, names) is { } near ? $"did you mean \"{near}\"?"
            : names.Count > 0 ? $"known sites: {string.Join(", ", names)}"
            : $"create \"{file}\"";
        return new Diagnostic("LB1014", Severity.Error, $"there is no site \"{site}\" (\"{file}\")", path, hint);
    }

    /// <summary>LB1015.</summary>
    public static Diagnostic NotAStackFile(string file) =>
        new(
            "LB1015",
            Severity.Error,
            $"\"{file}\" contains Pulumi's settings for a stack, not load balancers",
            Hint: "name the stack file, which has the same name without \"Pulumi.\"")
        {
            Span = new SourceSpan(file, 1, 1, 2, ""),
        };

    /// <summary>LB1016.</summary>
    public static Diagnostic TooFew(YamlPath path, int minimum) =>
        new(
            "LB1016",
            Severity.Error,
            $"{Quoted.Text(Finding.Field(path))} is empty",
            path,
            Invariant($"add at least {minimum}, or remove the key to use the default"));

    /// <summary>LB1017.</summary>
    /// <param name="what">The unsupported construct, such as <c>alias "x"</c>.</param>
    /// <param name="span">Its position.</param>
    /// <param name="path">The value that cannot be read because of it; null if it can be read anyway.</param>
    public static Diagnostic UnsupportedYaml(string what, SourceSpan span, YamlPath? path = null) =>
        new(
            "LB1017",
            Severity.Error,
            $"{what} is not supported in stack and site files",
            path,
            Hint: "write the value itself, without alias, anchor or tag")
        { Span = span };

    /// <summary>LB1018. The message does not show the value.</summary>
    public static Diagnostic PrivateKey(YamlPath path, string key) =>
        new(
            PrivateKeyCode,
            Severity.Error,
            $"{Quoted.Text(key)} holds a private key",
            path,
            "remove it from the file and its history, create a new key, and store that with \"lbinfra secrets set STACK NAME\"");

    /// <summary>LB1019.</summary>
    public static Diagnostic MisplacedSecretReference(YamlPath path, string key) =>
        new(
            "LB1019",
            Severity.Error,
            $"{Quoted.Text(key)} cannot refer to a secret",
            path,
            "write the value itself; only fields for certificates and keys take references");

    /// <summary>LB1020.</summary>
    public static Diagnostic NotUtf8(string fault, SourceSpan span) =>
        new(
            "LB1020",
            Severity.Error,
            fault,
            Hint: "save the file as UTF-8, or convert it from the encoding that it has: iconv -f ISO-8859-1 -t UTF-8 FILE")
        { Span = span };

    /// <summary>LB1021.</summary>
    public static Diagnostic ControlCharacter(char character, SourceSpan span) =>
        new(
            "LB1021",
            Severity.Error,
            Invariant($"the file contains the control character U+{(int)character:X4}, which cannot be seen"),
            Hint: Invariant($"remove it; a value that needs it is written in double quotes, with \\u{(int)character:x4} in its place"))
        { Span = span };

    /// <summary>LB1022.</summary>
    /// <param name="character">The character that looks like another one.</param>
    /// <param name="key">The field with the character in its value; null if it stands outside of values.</param>
    /// <param name="span">Its place.</param>
    /// <param name="path">The value that cannot be used because of it; null if unknown.</param>
    public static Diagnostic StrayCharacter(Rune character, string? key, SourceSpan span, YamlPath? path = null)
    {
        var hint = Lookalike.Meant(character) switch
        {
            "" => "remove it",
            " " => "write an ordinary space, or nothing",
            var meant => $"write {meant}",
        };
        var place = key is null ? "here" : $"in {Quoted.Text(key)}";
        return new Diagnostic("LB1022", Severity.Error, $"there is {Lookalike.Name(character)} {place}", path, hint) { Span = span };
    }

    /// <summary>LB1023.</summary>
    /// <param name="placeholder">The placeholder with its brackets.</param>
    /// <param name="span">Its place; null to point at the whole value.</param>
    /// <param name="path">The value that cannot be used because of it; null if unknown.</param>
    public static Diagnostic Placeholder(string placeholder, SourceSpan? span, YamlPath? path = null) =>
        new(
            "LB1023",
            Severity.Error,
            $"the placeholder {Quoted.Text(placeholder)} was never filled in",
            path,
            "write the value itself: stack and site files are not templates")
        { Span = span };

    /// <summary>LB1024.</summary>
    public static Diagnostic PlaceholderInText(YamlPath path, string key, string placeholder) =>
        new(
            "LB1024",
            Severity.Warning,
            $"{Quoted.Text(key)} contains {Quoted.Text(placeholder)}, which looks like a placeholder that was never filled in",
            path,
            "write the value itself: stack and site files are not templates");

    /// <summary>LB1026.</summary>
    public static Diagnostic FileNotRead(string file) =>
        new(
            "LB1026",
            Severity.Error,
            $"\"{file}\" is not read: the names of stack and site files end in \".yaml\"",
            Hint: $"rename it to \"{Path.GetFileNameWithoutExtension(file)}.yaml\"")
        {
            Span = new SourceSpan(file, 1, 1, 2, ""),
        };

    /// <summary>LB1027. The message does not show the value.</summary>
    public static Diagnostic SecretInUrl(YamlPath path, string key, string secret) =>
        new(
            SecretInUrlCode,
            Severity.Error,
            $"{Quoted.Text(key)} holds {secret}, which is stored and sent unencrypted",
            path,
            "remove it from the file and its history, replace it where it is valid, and let the receiver admit callers by their addresses");
}
