using Kinx.LbInfra.Infra;
using Pulumi;

return await Deployment.RunAsync(() => StackProgram.DeclareAsync(Deployment.Instance));
