namespace Kinx.LbInfra.Engine.Providers.Schemas;

/// <summary>The shape of a property, which decides how it is checked and compared.</summary>
internal enum PropertyKind
{
    Text,
    Bool,
    Integer,

    /// <summary>Texts by key; compared key by key.</summary>
    TextMap,

    /// <summary>Texts without order or repetition.</summary>
    TextSet,

    /// <summary>One object. The service's API has a list of at most one.</summary>
    Object,

    /// <summary>Objects whose order matters; compared index by index.</summary>
    ObjectList,

    /// <summary>Objects without order.</summary>
    ObjectSet,
}
