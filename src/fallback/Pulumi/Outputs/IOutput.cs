namespace Pulumi;

/// <summary>An output without its type, as the serializer needs it.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> ReadAsync();
}
