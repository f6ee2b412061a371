using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>How a rule compares.</summary>
public enum L7RuleCompareType
{
    /// <summary>A regular expression.</summary>
    [EnumMember(Value = "REGEX")]
    Regex,

    /// <summary>The text begins with the value.</summary>
    [EnumMember(Value = "STARTS_WITH")]
    StartsWith,

    /// <summary>The text ends with the value.</summary>
    [EnumMember(Value = "ENDS_WITH")]
    EndsWith,

    /// <summary>The text has the value somewhere.</summary>
    [EnumMember(Value = "CONTAINS")]
    Contains,

    /// <summary>The text is the value.</summary>
    [EnumMember(Value = "EQUAL_TO")]
    EqualTo,
}
