namespace Kinx.LbInfra.Engine.Deploying;

internal enum DeploymentKind
{
    Preview,
    Update,
    Destroy,
}
