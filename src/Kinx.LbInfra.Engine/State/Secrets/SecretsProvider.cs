using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>How the secrets of a checkpoint are encrypted: <c>secrets_providers</c> of Pulumi's checkpoint.</summary>
/// <param name="Type">Such as <c>passphrase</c>, the only one that this engine can use.</param>
/// <param name="State">For <c>passphrase</c>: <c>{"salt": …}</c>.</param>
public sealed record SecretsProvider(string Type, JsonElement State);
