namespace Pulumi.Testing;

/// <summary>Stands in for the providers when a program is tested.</summary>
public interface IMocks
{
    /// <summary>Called for every resource except the stack, including components and reads.</summary>
    /// <returns>The id (null: unknown; not looked at for components) and the outputs, a dictionary by name.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Called for every call of a provider's function. Returns a dictionary by name.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Called when a component or the stack registers its outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
