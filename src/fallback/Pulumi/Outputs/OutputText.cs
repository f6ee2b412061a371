namespace Pulumi;

/// <summary>The text of an output in a plain string. It is not the value, which a preview may not know and which may be secret.</summary>
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
