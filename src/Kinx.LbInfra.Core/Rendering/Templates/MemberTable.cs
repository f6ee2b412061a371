namespace Kinx.LbInfra.Core.Rendering.Templates;

/// <summary>The types of values whose members a template may use.</summary>
internal sealed class MemberTable(params IEnumerable<Members> types)
{
    public static readonly MemberTable Empty = new([]);

    private readonly Dictionary<Type, Members> _types = types.ToDictionary(members => members.Type);

    /// <summary>The members of a value; null for a value that a template can only write or loop over.</summary>
    public Members? Of(object value) => _types.GetValueOrDefault(value.GetType());
}
