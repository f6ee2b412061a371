using Kinx.LbInfra.Infra;
using Pulumi;

return await Deployment.RunAsync(() => StackProgram.Declare(Deployment.Instance));
