namespace Kinx.LbInfra.Engine.Model;

/// <summary>Names of resources: <c>urn:pulumi:STACK::PROJECT::QUALIFIED-TYPE::NAME</c>. The name may contain <c>::</c>.</summary>
internal static class Urn
{
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";

    /// <param name="parent">
    /// The parent's URN; null: none. The parent's qualified type precedes the resource's own type, unless the parent is the stack.
    /// </param>
    /// <exception cref="FormatException">The parent is not a URN.</exception>
    public static string Of(StackIdentity stack, string? parent, string type, string name)
    {
        var qualified = parent is null ? "" : QualifiedTypeOf(parent);
        var prefix = qualified is "" or StackType ? "" : qualified + "$";
        return $"{Prefix}{stack.Name}::{stack.Project}::{prefix}{type}::{name}";
    }

    /// <exception cref="FormatException">The text is not a URN.</exception>
    public static string NameOf(string urn) => Part(urn, 3);

    /// <exception cref="FormatException">The text is not a URN.</exception>
    public static string QualifiedTypeOf(string urn) => Part(urn, 2);

    private static string Part(string urn, int index)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? parts[index] : throw new FormatException($"'{urn}' is not a URN");
    }
}
