namespace Pulumi.Command.Remote;

/// <summary>Inputs of a Command.</summary>
public sealed class CommandArgs : ResourceArgs
{
    [Input("addPreviousOutputInEnv")]
    public Input<bool>? AddPreviousOutputInEnv { get; set; }

    [Input("connection", required: true)]
    private Input<Inputs.ConnectionArgs>? _connection;

    /// <summary>Always secret.</summary>
    public Input<Inputs.ConnectionArgs>? Connection
    {
        get => _connection;
        set => _connection = value is null ? (Input<Inputs.ConnectionArgs>?)null : Output.CreateSecret(value.ToOutput());
    }

    [Input("create")]
    public Input<string>? Create { get; set; }

    [Input("delete")]
    public Input<string>? Delete { get; set; }

    [Input("environment")]
    private InputMap<string>? _environment;

    public InputMap<string> Environment
    {
        get => _environment ??= [];
        set => _environment = value;
    }

    [Input("logging")]
    public Input<Logging>? Logging { get; set; }

    [Input("stdin")]
    public Input<string>? Stdin { get; set; }

    [Input("triggers")]
    private InputList<object>? _triggers;

    public InputList<object> Triggers
    {
        get => _triggers ??= [];
        set => _triggers = value;
    }

    [Input("update")]
    public Input<string>? Update { get; set; }
}
