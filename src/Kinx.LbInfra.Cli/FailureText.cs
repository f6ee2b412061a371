using Kinx.LbInfra.Cli.Context;
using Kinx.LbInfra.Core.Rendering.Templates;
using Kinx.LbInfra.Engine.Deploying.Failures;
using Kinx.LbInfra.Engine.Providers.Protocol;
using Kinx.LbInfra.Engine.State;
using Kinx.LbInfra.Engine.State.Secrets;
using Kinx.LbInfra.Lab.Places;
using Kinx.LbInfra.Lab.Processes;
using Kinx.LbInfra.OpenStack.Clouds;
using Kinx.LbInfra.OpenStack.Rest;

namespace Kinx.LbInfra.Cli;

/// <summary>The message of a command that fails, and its exit code.</summary>
/// <remarks>Unexpected exceptions are not caught: a bug report needs their stack trace.</remarks>
internal sealed record FailureText(string Text, int ExitCode)
{
    private const string TemplateHint = "templates/ is part of the project; see what changed there: git diff templates";

    /// <summary>Null: the exception is a bug, not an expected failure.</summary>
    public static FailureText? Of(Exception exception) => exception switch
    {
        CliException cli => new(Message(cli.Message, cli.Hint), cli.ExitCode),
        OperationCanceledException => new("cancelled", Context.ExitCode.Cancelled),
        LabException lab => new(Message(lab.Message, lab.Hint), Context.ExitCode.Failure),
        StateException or SecretsException or CloudConfigException => new(Message(exception.Message, null), Context.ExitCode.InvalidInput),
        TemplateException => new(Message(exception.Message, TemplateHint), Context.ExitCode.InvalidInput),
        ExternalCommandException => new(Message(exception.Message, null), Context.ExitCode.Failure),
        OpenStackException or DeploymentException or ProviderException => new(Message(exception.Message, null), Context.ExitCode.Failure),
        // A full disk, a missing permission, a folder that is a file: the message names the path.
        IOException or UnauthorizedAccessException => new(Message(exception.Message.TrimEnd('.'), null), Context.ExitCode.Failure),
        _ => null,
    };

    private static string Message(string message, string? hint) =>
        hint is null ? $"error: {message}" : $"error: {message}\n  = hint: {hint}";
}
