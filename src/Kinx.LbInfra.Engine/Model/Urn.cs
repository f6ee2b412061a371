namespace Kinx.LbInfra.Engine.Model;

/// <summary>Names of resources: <c>urn:pulumi:STACK::PROJECT::QUALIFIED-TYPE::NAME</c>; the name may contain <c>::</c>.</summary>
public static class Urn
{
    public const string StackType = "pulumi:pulumi:Stack";

    private const string Prefix = "urn:pulumi:";

    /// <param name="parent">Null: none. The type of the parent stands before the own one, unless the parent is the stack.</param>
    public static string Of(StackIdentity stack, string? parent, string type, string name)
    {
        var qualified = parent is null ? "" : QualifiedTypeOf(parent);
        var prefix = qualified is "" or StackType ? "" : qualified + "$";
        return $"{Prefix}{stack.Name}::{stack.Project}::{prefix}{type}::{name}";
    }

    public static string NameOf(string urn) => Part(urn, 3);

    public static string QualifiedTypeOf(string urn) => Part(urn, 2);

    private static string Part(string urn, int index)
    {
        var parts = urn.Split("::", 4);
        return parts.Length == 4 ? parts[index] : throw new FormatException($"'{urn}' is not a URN");
    }
}
