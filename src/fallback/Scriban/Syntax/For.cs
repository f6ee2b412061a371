using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <param name="span">the keyword, where the loop limit is reported</param>
/// <param name="otherwise">what is done for an empty list, null for nothing</param>
internal sealed class For(SourceSpan span, string variable, Expression iterated, LoopOptions options, Block body, Block? otherwise)
    : Statement
{
    public override Flow Execute(TemplateContext context)
    {
        var value = iterated.Evaluate(context);
        if (value is null)
            return Flow.Next;
        var all = ItemsOf(value);
        var items = options.Apply(context, all);
        if (all.Count > 0 && items.Count == 0 && otherwise is not null)
            throw new ScriptRuntimeException(span, "a loop whose 'offset' leaves nothing cannot have an 'else' in this subset");
        if (items.Count > 0)
            return Run(context, items);
        return otherwise?.Execute(context) ?? Flow.Next;
    }

    private Flow Run(TemplateContext context, IReadOnlyList<object?> items)
    {
        var loop = context.Loops.Enter(items.Count);
        var binding = context.Scope.Bind(variable);
        var flow = Flow.Next;
        for (var i = 0; i < items.Count && flow is (Flow.Next or Flow.Continue); i++)
        {
            if (!context.Loops.Step(context.LoopLimit))
                throw new ScriptRuntimeException(span, $"the loop reaches the limit of {context.LoopLimit} iterations");
            loop.Index = i;
            binding.Value = items[i];
            flow = body.Execute(context);
        }

        context.Scope.Unbind();
        context.Loops.Leave();
        return flow == Flow.Return ? flow : Flow.Next;
    }

    private IReadOnlyList<object?> ItemsOf(object value) => value switch
    {
        IReadOnlyList<object?> list => list,
        ScriptObject members => [.. members.Select(member => new MemberEntry(member.Key, member.Value))],
        _ => throw new ScriptRuntimeException(iterated.Span, $"{TypeNames.Of(value)} cannot be iterated over"),
    };
}
