using System.Text.Json;

namespace Kinx.LbInfra.Engine.State.Secrets;

/// <summary>How the secrets of a snapshot are encrypted; for type <c>passphrase</c> the state is <c>{"salt": …}</c>.</summary>
public sealed record SecretsProvider(string Type, JsonElement State);
