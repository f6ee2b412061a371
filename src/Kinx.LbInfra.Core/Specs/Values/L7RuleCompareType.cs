using System.Runtime.Serialization;

namespace Kinx.LbInfra.Core.Specs.Values;

/// <summary>How a rule compares.</summary>
public enum L7RuleCompareType
{
    /// <summary>A regular expression.</summary>
    [EnumMember(Value = "REGEX")]
    Regex,

    [EnumMember(Value = "STARTS_WITH")]
    StartsWith,

    [EnumMember(Value = "ENDS_WITH")]
    EndsWith,

    [EnumMember(Value = "CONTAINS")]
    Contains,

    [EnumMember(Value = "EQUAL_TO")]
    EqualTo,
}
