namespace Pulumi;

/// <summary>What a program can find out about its run, and the functions that it can call.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment _deployment;

    internal DeploymentInstance(Deployment deployment) => _deployment = deployment;

    public string StackName => _deployment.Settings.Stack;

    public string ProjectName => _deployment.Settings.Project;

    public string OrganizationName => _deployment.Settings.Organization;

    /// <summary>The folder of Pulumi.yaml.</summary>
    /// <exception cref="InvalidOperationException">The engine did not provide it.</exception>
    public string RootDirectory =>
        _deployment.Settings.RootDirectory
        ?? throw new InvalidOperationException("the engine did not provide the project's root directory");

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => _deployment.Settings.IsDryRun;

    /// <summary>Calls a provider's function. With an unknown argument or dependency it is not called: the result is unknown.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invoker.Invoke<T>(token, args, options ?? new InvokeOptions());

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        _deployment.Invoker.Invoke<T>(token, args, options);

    /// <summary>Calls a provider's function at once.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        _deployment.Invoker.InvokeAsync<T>(token, args, options ?? new InvokeOptions());
}
