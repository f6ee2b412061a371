using System.Text.Json.Serialization;

namespace Kinx.LbInfra.OpenStack.Images;

/// <summary>The JSON types of images.</summary>
/// <inheritdoc cref="Rest.RequestBody" path="/remarks"/>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Image))]
[JsonSerializable(typeof(List<Image>))]
[JsonSerializable(typeof(ImageRequest))]
internal sealed partial class ImageJson : JsonSerializerContext;
