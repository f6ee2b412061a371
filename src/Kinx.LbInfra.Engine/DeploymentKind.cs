namespace Kinx.LbInfra.Engine;

internal enum DeploymentKind
{
    Preview,
    Update,
    Destroy,
}
