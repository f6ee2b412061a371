namespace Pulumi.Testing;

/// <summary>Stands for the providers when a program runs under test.</summary>
public interface IMocks
{
    /// <summary>Asked for every resource but the stack, components and reads included.</summary>
    /// <returns>The id (null: unknown; not looked at for components) and the outputs, a dictionary by name.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Asked for every call of a provider's function. Gives a dictionary by name.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called with what a component or the stack registers as its outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
