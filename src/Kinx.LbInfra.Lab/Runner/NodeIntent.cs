using System.Text.Json.Serialization;

namespace Kinx.LbInfra.Lab.Runner;

/// <summary>What the runner is about to do with a node.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NodeIntent>))]
internal enum NodeIntent
{
    /// <summary>It runs. If it is found dead it has crashed, and stays dead until its server gets an order.</summary>
    Run,

    /// <summary>It was asked to power off; it may take some time to drain.</summary>
    Off,

    /// <summary>It was asked to power off and boots again after that.</summary>
    Cycle,

    /// <summary>It is ended at once and boots from a new disk.</summary>
    Rebuild,
}
