using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>
/// The names of a rendering: parameters and loop variables, then the objects of <c>with</c>, the globals and the builtins.
/// </summary>
internal sealed class Scope
{
    /// <summary>Well below Scriban's own limit of 100, which counts more than calls.</summary>
    private const int DepthLimit = 40;

    private readonly List<Binding> _bindings = [];
    private readonly List<ScriptObject> _globals = [Builtins.Objects];
    private readonly Stack<Frame> _frames = new();
    private int _functionDepth;
    private int _withDepth;
    private int _parameterCount;

    /// <summary>The arguments of the current function or include; null in the main template and in a function with parameters.</summary>
    public CallArguments? Arguments => _frames.TryPeek(out var frame) ? frame.Arguments : null;

    public void PushGlobal(ScriptObject global) => _globals.Add(global);

    /// <exception cref="ScriptRuntimeException">calls and includes are nested too deep</exception>
    public void Enter(Frame frame, SourceSpan caller)
    {
        if (_frames.Count >= DepthLimit)
            throw new ScriptRuntimeException(caller, $"calls and includes are nested more than {DepthLimit} deep");
        _frames.Push(frame);
        if (frame.IsFunction)
            _functionDepth++;
    }

    public void Leave()
    {
        if (_frames.Pop().IsFunction)
            _functionDepth--;
    }

    public void PushWith(ScriptObject target)
    {
        _globals.Add(target);
        _withDepth++;
    }

    public void PopWith()
    {
        _globals.RemoveAt(_globals.Count - 1);
        _withDepth--;
    }

    public Binding Bind(string name, bool isParameter = false)
    {
        var binding = new Binding(name, isParameter, _frames.Count, _functionDepth);
        _bindings.Add(binding);
        if (isParameter)
            _parameterCount++;
        return binding;
    }

    public void Unbind()
    {
        if (_bindings[^1].IsParameter)
            _parameterCount--;
        _bindings.RemoveAt(_bindings.Count - 1);
    }

    /// <exception cref="ValueException">it is not clear which of two equal names is meant</exception>
    public bool TryGet(string name, out object? value)
    {
        if (TryGetBinding(name, out value))
            return true;
        for (var i = _globals.Count - 1; i >= 0; i--)
            if (_globals[i].TryGetValue(name, out value))
                return true;
        return false;
    }

    /// <exception cref="ValueException">within <c>with</c> or a function that has parameters</exception>
    public void Set(string name, object? value)
    {
        if (_withDepth > 0 || _parameterCount > 0)
            throw new ValueException($"'{name}' cannot be assigned within 'with' or a function that has parameters");
        if (_globals.Count == 1)
            _globals.Add(new ScriptObject());
        _globals[^1][name] = value;
    }

    private bool TryGetBinding(string name, out object? value)
    {
        for (var i = _bindings.Count - 1; i >= 0; i--)
        {
            if (_bindings[i].Name != name)
                continue;
            RefuseUnclear(_bindings[i]);
            value = _bindings[i].Value;
            return true;
        }

        value = null;
        return false;
    }

    private void RefuseUnclear(Binding binding)
    {
        if (binding.FunctionDepth != _functionDepth || (binding.IsParameter && binding.Depth != _frames.Count))
            throw new ValueException($"'{binding.Name}' belongs to the caller; pass it on as an argument");
        for (var i = 0; i < _withDepth; i++)
            if (_globals[^(i + 1)].ContainsKey(binding.Name))
                throw new ValueException($"'{binding.Name}' is both a loop variable or parameter and a member of the object of 'with'");
    }
}
