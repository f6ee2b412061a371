namespace Pulumi;

/// <summary>What an output in a plain string turns into: a value would be wrong in a preview, and could be a secret.</summary>
internal static class OutputText
{
    public static string Explain()
    {
        const string Text =
            "Calling [ToString] on an [Output<T>] is not supported.\n\n" +
            "To get the value of an Output<T> as an Output<string> consider either:\n" +
            "1: o.Apply(v => $\"prefix{v}suffix\")\n" +
            "2: Output.Format($\"prefix{o}suffix\")";
        if (Deployment.Current is not null) Log.Warn(Text);
        return Text;
    }
}
